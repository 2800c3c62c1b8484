/* As much of JSON (RFC 8259) as a plugin needs: values are looked up in the text itself, nothing is built of it. */
#ifndef JSON_H
#define JSON_H

#include <stddef.h>
#include <stdio.h>

/* A value, as the bytes that it is written with; `begin` is NULL where there is none. */
typedef struct json {
  const char *begin, *end;
} json;

/* The value that the bytes are; none if they are no JSON, or nested deeper than 64. */
json json_parse(const void *bytes, size_t length);
/* The member of an object; none if there is none, or the value is no object. */
json json_member(json object, const char *name);
/* Whether the value is a whole number that fits; it is put into `number`. */
int json_number(json value, long long *number);
/* The text of a string in UTF-8, to be freed; NULL if the value is none, holds a zero, or there is no memory. */
char *json_text(json value);
/* Whether the value is this text. */
int json_is(json value, const char *text);
/* Writes a text as JSON, with its quotes. */
void json_write(FILE *file, const char *text);

#endif
