#include "json.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Each of these takes what `at` points to and returns where it ends; NULL if it is not there. */

static const char *space(const char *at, const char *end) {
  while (at < end && strchr(" \t\r\n", *at) && *at) at++;
  return at;
}

static const char *string(const char *at, const char *end) {
  if (at == end || *at != '"') return NULL;
  for (at++; at < end; at++) {
    if (*at == '"') return at + 1;
    if ((unsigned char)*at < 0x20) return NULL;
    if (*at == '\\' && ++at == end) return NULL;
  }
  return NULL;
}

static const char *word(const char *at, const char *end) {
  const char *begin = at;
  while (at < end && *at && strchr("+-.0123456789Eeaflnrstu", *at)) at++;
  return at > begin ? at : NULL;
}

static const char *value(const char *at, const char *end, int depth);

/* An array, or an object. With `name`, `found` becomes the last member of that name. */
static const char *container(const char *at, const char *end, int depth, const char *name, json *found) {
  const char close = *at == '{' ? '}' : ']';
  if (depth == 0) return NULL;
  at = space(at + 1, end);
  if (at < end && *at == close) return at + 1;
  while (at) {
    const json key = {at, close == '}' ? string(at, end) : at};
    if (close == '}') {
      if (!key.end) return NULL;
      at = space(key.end, end);
      if (at == end || *at != ':') return NULL;
      at = space(at + 1, end);
    }
    const char *begin = at;
    at = value(at, end, depth - 1);
    if (!at) return NULL;
    if (name && json_is(key, name)) *found = (json){begin, at};
    at = space(at, end);
    if (at == end) return NULL;
    if (*at == close) return at + 1;
    if (*at != ',') return NULL;
    at = space(at + 1, end);
  }
  return NULL;
}

static const char *value(const char *at, const char *end, int depth) {
  if (at == end) return NULL;
  if (*at == '{' || *at == '[') return container(at, end, depth, NULL, NULL);
  return *at == '"' ? string(at, end) : word(at, end);
}

json json_parse(const void *bytes, size_t length) {
  const char *end = (const char *)bytes + length;
  const char *begin = space(bytes, end);
  const char *after = value(begin, end, 64);
  if (!after || space(after, end) != end) return (json){NULL, NULL};
  return (json){begin, after};
}

json json_member(json object, const char *name) {
  json found = {NULL, NULL};
  if (object.begin && *object.begin == '{') container(object.begin, object.end, 64, name, &found);
  return found;
}

int json_number(json value, long long *number) {
  char digits[24];
  const size_t length = (size_t)(value.end - value.begin);
  if (!value.begin || length == 0 || length >= sizeof digits || *value.begin == '"') return 0;
  memcpy(digits, value.begin, length);
  digits[length] = 0;
  char *rest;
  *number = strtoll(digits, &rest, 10);
  return *rest == 0 && rest > digits;
}

/* The number behind \u, or -1. */
static long unit(const char *at, const char *end) {
  if (end - at < 4) return -1;
  long number = 0;
  for (int i = 0; i < 4; i++) {
    const char *digits = "0123456789abcdefABCDEF", *digit = at[i] ? strchr(digits, at[i]) : NULL;
    if (!digit) return -1;
    number = number * 16 + (digit - digits < 16 ? digit - digits : digit - digits - 6);
  }
  return number;
}

static char *utf8(char *to, long code) {
  if (code < 0x80) {
    *to++ = (char)code;
  } else if (code < 0x800) {
    *to++ = (char)(0xC0 | code >> 6);
    *to++ = (char)(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    *to++ = (char)(0xE0 | code >> 12);
    *to++ = (char)(0x80 | (code >> 6 & 0x3F));
    *to++ = (char)(0x80 | (code & 0x3F));
  } else {
    *to++ = (char)(0xF0 | code >> 18);
    *to++ = (char)(0x80 | (code >> 12 & 0x3F));
    *to++ = (char)(0x80 | (code >> 6 & 0x3F));
    *to++ = (char)(0x80 | (code & 0x3F));
  }
  return to;
}

char *json_text(json value) {
  if (!value.begin || *value.begin != '"') return NULL;
  const char *end = value.end - 1;
  /* Nothing is longer in UTF-8 than it is in JSON. */
  char *text = malloc((size_t)(value.end - value.begin)), *to = text;
  if (!text) return NULL;
  for (const char *at = value.begin + 1; at < end; at++) {
    if (*at != '\\') {
      *to++ = *at;
      continue;
    }
    const char *names = "bfnrt\"\\/", *name = strchr(names, *++at);
    if (*at && name) {
      *to++ = "\b\f\n\r\t\"\\/"[name - names];
      continue;
    }
    long code = *at == 'u' ? unit(at + 1, end) : 0;
    /* An escape that there is not, or a zero, which ends texts in C. */
    if (code <= 0) {
      free(text);
      return NULL;
    }
    at += 4;
    if (code >= 0xD800 && code < 0xDC00 && end - at > 6 && at[1] == '\\' && at[2] == 'u') {
      const long low = unit(at + 3, end);
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        at += 6;
      }
    }
    /* Half of a pair is no character. */
    to = utf8(to, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
  }
  *to = 0;
  return text;
}

int json_is(json value, const char *text) {
  char *own = json_text(value);
  const int isSame = own && strcmp(own, text) == 0;
  free(own);
  return isSame;
}

void json_write(FILE *file, const char *text) {
  putc('"', file);
  for (; *text; text++) {
    if (*text == '"' || *text == '\\') putc('\\', file);
    if ((unsigned char)*text < 0x20) fprintf(file, "\\u%04x", *text);
    else putc(*text, file);
  }
  putc('"', file);
}
