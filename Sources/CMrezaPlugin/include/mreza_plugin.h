/// The C contract of a plugin that is a shared library.
///
/// Host and plugin exchange the same messages as with a process plugin: JSON-RPC 2.0, UTF-8, one message a call,
/// without a line feed (docs/plugin-protocol.md). Only bytes and the two structs below cross.
///
/// The library exports one function, `mreza_plugin_open`. Everything happens on the thread that calls it:
///
///     host                                   plugin
///     mreza_plugin_open(host, plugin)   ──►  fills `plugin`, returns 0
///     plugin->receive(request)          ──►
///                                       ◄──  host->send(request of its own)
///     plugin->receive(response)         ──►       … which the host answers before `send` returns
///                                       ◄──  host->send(response)
///                                            returns 0
///     plugin->close()                   ──►
///
/// Bytes belong to the caller and are valid during the call only. Structs only grow at their end: each side writes its
/// `struct_size` and reads no further than the other's.
#ifndef MREZA_PLUGIN_H
#define MREZA_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

/// The version of this contract.
#define MREZA_PLUGIN_ABI 1

/// What the host gives to the plugin. It stays valid until `close` has returned.
typedef struct mreza_host {
  uint32_t abi_version;
  uint32_t struct_size;
  /// To be handed back as the first argument of `send`.
  void *context;
  /// Takes a message of the plugin. Returns 0, or another number if the message was refused.
  int32_t (*send)(void *context, const uint8_t *bytes, size_t length);
} mreza_host;

/// What the plugin gives to the host.
typedef struct mreza_plugin {
  uint32_t abi_version;
  uint32_t struct_size;
  /// To be handed back as the first argument of `receive` and `close`.
  void *context;
  /// Takes a message of the host. Returns 0, or another number if the plugin can't go on.
  int32_t (*receive)(void *context, const uint8_t *bytes, size_t length);
  /// Ends the plugin. Nothing is called afterwards.
  void (*close)(void *context);
} mreza_plugin;

/// The type of the exported function. Returns 0, or another number if the plugin refuses the host.
typedef int32_t (*mreza_plugin_open_function)(const mreza_host *host, mreza_plugin *plugin);

#endif
