/* hello, a plugin of mreza as a shared library in C. Messages are JSON-RPC 2.0; docs/plugin-protocol.md tells them all. A library
   runs inside mreza: its crash is mreza's, so nothing that comes may be trusted to be well-formed. */
#include "mreza_plugin.h"

#include <stdlib.h>
#include <string.h>

#include "json.h"

enum { methodNotFound = -32601, invalidParams = -32602, internalError = -32603 };

/* The number of the only request that this plugin has under way. */
enum { question = 1 };

typedef struct plugin {
  mreza_host host;
  /* What the host answered last; -1 if it gave no number. */
  long long entries;
} plugin;

/* Sends what was written, and frees it. Returns whether the host took it. */
static int sent(plugin *own, FILE *file, char **line, size_t *length) {
  const int written = fclose(file) == 0;
  const int taken = written && own->host.send(own->host.context, (const uint8_t *)*line, *length) == 0;
  free(*line);
  return taken;
}

/* How many entries the library has; -1 if the host would not say. The host answers, by `receive`, before `send` returns. */
static long long entries(plugin *own, long long call) {
  char *line = NULL;
  size_t length = 0;
  FILE *file = open_memstream(&line, &length);
  own->entries = -1;
  if (!file) return -1;
  fprintf(file, "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"list\",\"params\":{\"call\":%lld,\"limit\":1}}", question, call);
  return sent(own, file, &line, &length) ? own->entries : -1;
}

/* A paragraph of the words before and after a name. */
static void paragraph(FILE *output, const char *before, const char *name, const char *after) {
  const size_t size = strlen(before) + strlen(name) + strlen(after) + 1;
  char *words = malloc(size);
  if (words) snprintf(words, size, "%s%s%s", before, name, after);
  fputs("{\"type\":\"paragraph\",\"text\":", output);
  json_write(output, words ? words : "");
  fputs("}", output);
  free(words);
}

/* The command: arguments in, an output out. Returns 0, or the code of an error. */
static int hello(plugin *own, long long call, json arguments, int isEnglish, FILE *output) {
  const json who = json_member(arguments, "who");
  char *name = who.begin ? json_text(who) : NULL;
  if (who.begin && !name) return invalidParams;
  const long long count = entries(own, call);
  if (count < 0) {
    free(name);
    return internalError;
  }
  fputs("{\"blocks\":[", output);
  paragraph(output, name ? (isEnglish ? "Hello, " : "Zdravo, ") : (isEnglish ? "Hello" : "Zdravo"), name ? name : "", "!");
  fputs(",", output);
  char number[24];
  snprintf(number, sizeof number, "%lld", count);
  paragraph(output, isEnglish ? "Entries in the library: " : "Zapisa u biblioteci: ", number, ".");
  fprintf(output, "],\"data\":{\"entries\":%lld}}", count);
  free(name);
  return 0;
}

/* Writes the result of a request. Returns 0, or the code of an error. */
static int result(plugin *own, long long id, json message, FILE *output) {
  const json method = json_member(message, "method"), params = json_member(message, "params");
  if (json_is(method, "initialize")) {
    fputs("{\"protocol\":1,\"name\":\"hello\",\"version\":\"1.0.0\",\"commands\":[\"hello\"]}", output);
    return 0;
  }
  if (json_is(method, "shutdown")) {
    fputs("{}", output);
    return 0;
  }
  if (!json_is(method, "run")) return methodNotFound;
  if (!json_is(json_member(params, "command"), "hello")) return invalidParams;
  return hello(own, id, json_member(params, "arguments"), json_is(json_member(params, "language"), "en"), output);
}

static const char *words(int code) {
  switch (code) {
  case methodNotFound: return "unknown method";
  case invalidParams: return "wrong arguments";
  default: return "the library did not say how many entries it has";
  }
}

static void answer(plugin *own, long long id, json message) {
  char *output = NULL, *line = NULL;
  size_t size = 0, length = 0;
  FILE *file = open_memstream(&output, &size);
  if (!file) return;
  const int code = result(own, id, message, file);
  if (fclose(file) == 0 && (file = open_memstream(&line, &length))) {
    fprintf(file, "{\"jsonrpc\":\"2.0\",\"id\":%lld,", id);
    if (code == 0) fprintf(file, "\"result\":%s}", output);
    else fprintf(file, "\"error\":{\"code\":%d,\"message\":\"%s\"}}", code, words(code));
    sent(own, file, &line, &length);
  }
  free(output);
}

static int32_t receive(void *context, const uint8_t *bytes, size_t length) {
  plugin *own = context;
  const json message = json_parse(bytes, length), number = json_member(message, "id");
  long long id;
  if (!json_number(number, &id)) return 0; /* A notification: none of them is for this plugin. */
  if (json_member(message, "method").begin) {
    answer(own, id, message);
  } else if (id == question) {
    long long total;
    if (json_number(json_member(json_member(message, "result"), "total"), &total)) own->entries = total;
  }
  return 0;
}

static void closed(void *context) { free(context); }

int32_t mreza_plugin_open(const mreza_host *host, mreza_plugin *filled) {
  if (host->abi_version < MREZA_PLUGIN_ABI || host->struct_size < sizeof *host) return 1;
  plugin *own = calloc(1, sizeof *own);
  if (!own) return 1;
  own->host = *host;
  *filled = (mreza_plugin){MREZA_PLUGIN_ABI, sizeof *filled, own, receive, closed};
  return 0;
}
