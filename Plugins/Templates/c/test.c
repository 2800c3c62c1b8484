/* Calls the plugin as mreza does. Type: make test */
#include <stdlib.h>
#include <string.h>

#include "json.h"
#include "mreza_plugin.h"

int32_t mreza_plugin_open(const mreza_host *host, mreza_plugin *plugin);

static char last[4096];

static int32_t take(void *context, const uint8_t *bytes, size_t length) {
  (void)context;
  snprintf(last, sizeof last, "%.*s", (int)length, (const char *)bytes);
  return 0;
}

static void expect(mreza_plugin *plugin, const char *message, const char *expected) {
  last[0] = 0;
  plugin->receive(plugin->context, (const uint8_t *)message, strlen(message));
  if (strstr(last, expected) && (*expected || !*last)) return;
  fprintf(stderr, "not as expected:\n%s\n%s\n%s\n", message, expected, last);
  exit(1);
}

#define RUN(who) "{\"id\":2,\"jsonrpc\":\"2.0\",\"method\":\"run\",\"params\":{\"command\":\"my-plugin\"," \
                 "\"language\":\"en\",\"arguments\":{\"who\":" who "}}}"

int main(void) {
  const mreza_host host = {MREZA_PLUGIN_ABI, sizeof host, NULL, take};
  mreza_plugin plugin;
  if (mreza_plugin_open(&host, &plugin) != 0) return 1;
  expect(&plugin, RUN("\"Amra\""), "\"text\":\"Hello, Amra!\"");
  expect(&plugin, RUN("\"\\u0110or\\u0111e \\ud83d\\ude00 \\\"\\n\""), "Hello, Đorđe 😀 \\\"\\u000a!");
  expect(&plugin, RUN("5"), "\"code\":-32602");
  expect(&plugin, RUN("\"\\u12\""), "\"code\":-32602");
  expect(&plugin, "{\"id\":3,\"method\":\"future\"}", "\"code\":-32601");
  expect(&plugin, "{\"id\":3,\"method\":", "");
  expect(&plugin, "", "");
  plugin.close(plugin.context);
  puts("all as expected");
  return 0;
}
