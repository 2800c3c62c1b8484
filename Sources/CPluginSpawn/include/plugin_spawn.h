/* Starts the process of a plugin as posix_spawn can't: in a process group of its own, bound to the life of its host,
   with a limit of memory, and with no descriptor but the three that it is given. */
#ifndef PLUGIN_SPAWN_H
#define PLUGIN_SPAWN_H

#include <sys/types.h>

struct plugin_spawn {
  /* The file to run, and what it is told. Both lists end with NULL. */
  const char *program;
  char *const *arguments;
  char *const *environment;
  /* The folder to run in. */
  const char *folder;
  /* Become standard input, output and error. Must be greater than 2. */
  int input;
  int output;
  int error;
  /* The most address space, in bytes (RLIMIT_AS, getrlimit(2)); 0 sets no limit. */
  unsigned long long memory;
};

/* Starts the process. It is killed when the thread that starts it ends (PR_SET_PDEATHSIG, prctl(2)), so the host starts
   plugins on a thread that lives as long as it does.
   Returns 0 and sets *process; or returns an errno, and nothing runs. */
int plugin_spawn_start(const struct plugin_spawn *what, pid_t *process);

/* A pipe, both ends of which are closed in whatever else the host starts. Returns 0, or -1 and sets errno. */
int plugin_spawn_pipe(int ends[2]);

#endif
