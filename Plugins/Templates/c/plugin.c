/* my-plugin, a plugin of mreza as a shared library. Messages are JSON-RPC 2.0; docs/plugin-protocol.md of mreza tells them
   all. A library runs inside mreza: its crash is mreza's, so nothing that comes may be trusted to be well-formed. */
#include "mreza_plugin.h"

#include <stdlib.h>
#include <string.h>

#include "json.h"

enum { methodNotFound = -32601, invalidParams = -32602 };

typedef struct plugin {
  mreza_host host;
} plugin;

/* The command: arguments in, an output out. Returns 0, or the code of an error. */
static int my_plugin(json arguments, int isEnglish, FILE *output) {
  char *who = json_text(json_member(arguments, "who"));
  if (!who) return invalidParams;
  fputs("{\"blocks\":[{\"type\":\"paragraph\",\"text\":", output);
  const size_t size = strlen(who) + 16;
  char *words = malloc(size);
  if (words) snprintf(words, size, "%s, %s!", isEnglish ? "Hello" : "Zdravo", who);
  json_write(output, words ? words : "");
  fputs("}]}", output);
  free(words);
  free(who);
  return 0;
}

/* Writes the result of a request. Returns 0, or the code of an error. */
static int result(json message, FILE *output) {
  const json method = json_member(message, "method"), params = json_member(message, "params");
  if (json_is(method, "initialize")) {
    fputs("{\"protocol\":1,\"name\":\"my-plugin\",\"version\":\"0.1.0\",\"commands\":[\"my-plugin\"]}", output);
    return 0;
  }
  if (json_is(method, "shutdown")) {
    fputs("{}", output);
    return 0;
  }
  if (!json_is(method, "run")) return methodNotFound;
  if (!json_is(json_member(params, "command"), "my-plugin")) return invalidParams;
  return my_plugin(json_member(params, "arguments"), json_is(json_member(params, "language"), "en"), output);
}

static void answer(plugin *own, long long id, json message) {
  char *output = NULL, *line = NULL;
  size_t size = 0, length = 0;
  FILE *file = open_memstream(&output, &size);
  if (!file) return;
  const int code = result(message, file);
  fclose(file);
  file = open_memstream(&line, &length);
  if (file) {
    fprintf(file, "{\"jsonrpc\":\"2.0\",\"id\":%lld,", id);
    if (code == 0) fprintf(file, "\"result\":%s}", output);
    else fprintf(file, "\"error\":{\"code\":%d,\"message\":\"%s\"}}", code,
                 code == methodNotFound ? "unknown method" : "wrong arguments");
    fclose(file);
    own->host.send(own->host.context, (const uint8_t *)line, length);
  }
  free(output);
  free(line);
}

static int32_t receive(void *context, const uint8_t *bytes, size_t length) {
  const json message = json_parse(bytes, length);
  long long id;
  /* What has no method is an answer, and what has no number a notification: none of them is for this plugin. */
  if (json_member(message, "method").begin && json_number(json_member(message, "id"), &id)) answer(context, id, message);
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
