extension HostilePlugin {
  /// Shared libraries. One that crashes or never returns takes mreza with it, as the documentation says; these need not.
  static let libraries: [HostilePlugin] = [
    HostilePlugin(
      name: "no-entry-point",
      body: .folder(carrier: "{\"library\": \"x.so\"}", script: "echo 'int x;' | cc -shared -fPIC -o x.so -x c -"),
      expected: ["does not export “mreza_plugin_open”"]),
    HostilePlugin(
      name: "other-architecture",
      // The two bytes at 18 of an ELF file name the machine; 22 is the S/390.
      body: .folder(
        carrier: "{\"library\": \"x.so\"}",
        script: "echo 'int x;' | cc -shared -fPIC -o x.so -x c -; "
          + "printf '\\026\\000' | dd of=x.so bs=1 seek=18 conv=notrunc 2>/dev/null"),
      expected: ["it can't be started"]),
    HostilePlugin(
      name: "no-library", body: .folder(carrier: "{\"library\": \"x.so\"}", script: "echo text > x.so"),
      expected: ["it can't be started"]),
    HostilePlugin(
      name: "cut-library",
      body: .folder(
        carrier: "{\"library\": \"x.so\"}",
        script: "echo 'int x;' | cc -shared -fPIC -o y.so -x c -; head -c 500 y.so > x.so; rm y.so"),
      expected: ["it can't be started"]),
    HostilePlugin(
      name: "refuses-the-host",
      body: .library(
        "int32_t mreza_plugin_open(const mreza_host *h, mreza_plugin *p) { return 42; }\n"
          + "static void answer(int id) {} static void closed(void *c) {}"),
      expected: ["it refused to work with this version of mreza (42)"]),
    HostilePlugin(
      name: "fills-nothing",
      body: .library(
        "int32_t mreza_plugin_open(const mreza_host *h, mreza_plugin *p) { return 0; }\n"
          + "static void answer(int id) {} static void closed(void *c) {}"),
      expected: ["it refused to work with this version of mreza"]),
    HostilePlugin(
      name: "returns-without-answer",
      body: .library("OPEN static void answer(int id) {} static void closed(void *c) {}"), expected: ["error:"]),
    HostilePlugin(
      name: "library-answers-anothers",
      body: .library(
        "OPEN static void answer(int id) { result(id + 1, \"{\\\"blocks\\\":[]}\"); } static void closed(void *c) {}"),
      expected: ["error:"]),
    HostilePlugin(
      name: "library-sends-garbage",
      body: .library("OPEN static void answer(int id) { say(\"Working on it\"); } static void closed(void *c) {}"),
      expected: ["it sent something that is no message", "Working on it"]),
    HostilePlugin(
      name: "library-sends-invalid-utf-8",
      body: .library(
        "OPEN static void answer(int id) { say(\"{\\\"jsonrpc\\\":\\\"2.0\\\",\\\"id\\\":\\\"\\xff\\\"}\"); }\n"
          + "static void closed(void *c) {}"), expected: ["it sent something that is no message"]),
    HostilePlugin(
      name: "library-sends-one-gigabyte",
      body: .library(
        """
        OPEN
        static void answer(int id) {
          size_t length = 1u << 30;
          char *bytes = calloc(1, length);
          while (host.send(host.context, (uint8_t *)bytes, length) == 0) continue;
          free(bytes);
        }
        static void closed(void *c) {}
        """), expected: ["it sent a message larger than 16 MiB"]),
    HostilePlugin(
      name: "library-sends-deep-json",
      body: .library(
        """
        OPEN
        static void answer(int id) {
          size_t length = 200000;
          char *bytes = malloc(length + 1);
          memset(bytes, '[', length);
          bytes[length] = 0;
          say(bytes);
          free(bytes);
        }
        static void closed(void *c) {}
        """), expected: ["it sent something that is no message"]),
    HostilePlugin(
      name: "library-floods",
      body: .library(
        """
        OPEN
        static void answer(int id) {
          while (say("{\\"jsonrpc\\":\\"2.0\\",\\"method\\":\\"output\\",\\"params\\":{\\"call\\":0}}") == 0) continue;
        }
        static void closed(void *c) {}
        """), limits: ["output": 1 << 20], expected: ["it sent more than 1 MiB"]),
    HostilePlugin(
      name: "library-sends-nothing",
      body: .library(
        "OPEN static void answer(int id) { host.send(host.context, NULL, 9); host.send(NULL, NULL, 0);\n"
          + "host.send(host.context, (uint8_t *)\"\", 0); result(id, \"{\\\"blocks\\\":[]}\"); }\n"
          + "static void closed(void *c) {}"), expected: ["error:"]),
    HostilePlugin(
      name: "library-asks-within-answers",
      body: .library(
        """
        static int calls, running;
        static void ask(void) {
          if (calls++ < 100000) say("{\\"jsonrpc\\":\\"2.0\\",\\"id\\":7,\\"method\\":\\"answers\\",\\"params\\":{}}");
        }
        static void answer(int id) {}
        static void closed(void *c) {}
        static int32_t deeper(void *context, const uint8_t *bytes, size_t length) {
          char *message = strndup((const char *)bytes, length);
          int isRun = strstr(message, "\\"run\\"") != NULL;
          free(message);
          if (!running && !isRun) return receive(context, bytes, length);
          running = 1;
          ask();
          return 0;
        }
        int32_t mreza_plugin_open(const mreza_host *given, mreza_plugin *plugin) {
          host = *given;
          *plugin = (mreza_plugin){MREZA_PLUGIN_ABI, sizeof *plugin, NULL, deeper, closed};
          return 0;
        }
        """), expected: ["it asked 32 times without waiting"]),
    HostilePlugin(
      name: "library-calls-back-after-close",
      body: .library(
        """
        static int id_of_last;
        OPEN
        static void answer(int id) { id_of_last = id; result(id, "{\\"blocks\\":[{\\"type\\":\\"hint\\",\\"text\\":\\"ok\\"}]}"); }
        static void *later(void *none) { for (int i = 0; i < 200; i++) { result(id_of_last, "{}"); usleep(5000); } return none; }
        static void closed(void *context) {
          result(id_of_last, "{}");
          pthread_t thread;
          pthread_create(&thread, NULL, later, NULL);
          pthread_detach(thread);
        }
        __attribute__((destructor)) static void gone(void) { result(id_of_last, "{}"); }
        """),
      lines: [
        "library-calls-back-after-close", "plugin unload library-calls-back-after-close", "!sleep 0.2", "tame",
        "plugin load $FOLDER/hostile/library-calls-back-after-close", "library-calls-back-after-close",
      ], expected: ["ok", "Unloaded", "tame", "Loaded", "ok"]),
    HostilePlugin(
      name: "library-calls-from-a-thread",
      body: .library(
        """
        OPEN
        static void *flood(void *id) { for (int i = 0; i < 2000; i++) result((int)(size_t)id, "{\\"blocks\\":[{\\"type\\":\\"hint\\",\\"text\\":\\"thread\\"}]}"); return id; }
        static void answer(int id) {
          pthread_t thread;
          pthread_create(&thread, NULL, flood, (void *)(size_t)id);
          pthread_join(thread, NULL);
          result(id, "{\\"blocks\\":[{\\"type\\":\\"hint\\",\\"text\\":\\"own\\"}]}");
        }
        static void closed(void *c) {}
        """), expected: ["own"], unexpected: ["thread\n"]),
  ]
}
