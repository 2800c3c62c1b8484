#define _GNU_SOURCE
#include "plugin_spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* Only calls that signal-safety(7) allows after vfork(2), and that change nothing of the host: the child shares its memory
   until it runs the program. */
static int become(const struct plugin_spawn *what, pid_t host, const sigset_t *mask) {
  struct sigaction usual = {.sa_handler = SIG_DFL};
  for (int signal = 1; signal < NSIG; signal++) sigaction(signal, &usual, NULL);
  if (setpgid(0, 0) != 0) return errno;
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;
  /* The host may have ended before the line above. */
  if (getppid() != host) return ESRCH;
  if (what->memory > 0) {
    struct rlimit limit = {.rlim_cur = what->memory, .rlim_max = what->memory};
    if (setrlimit(RLIMIT_AS, &limit) != 0) return errno;
  }
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  if (dup2(what->input, 0) < 0 || dup2(what->output, 1) < 0 || dup2(what->error, 2) < 0) return errno;
  /* On a kernel without the call the descriptors are closed by their own mark: the host marks all of its own. */
  syscall(SYS_close_range, 3U, ~0U, 0);
  if (chdir(what->folder) != 0) return errno;
  pthread_sigmask(SIG_SETMASK, mask, NULL);
  execve(what->program, what->arguments, what->environment);
  return errno;
}

int plugin_spawn_start(const struct plugin_spawn *what, pid_t *process) {
  sigset_t all, before, none;
  sigfillset(&all);
  sigemptyset(&none);
  /* A handler of the host must not run in the child while the two share memory. */
  pthread_sigmask(SIG_SETMASK, &all, &before);
  const pid_t host = getpid();
  volatile int failure = 0;
  const pid_t child = vfork();
  if (child == 0) {
    failure = become(what, host, &none);
    _exit(127);
  }
  const int problem = child < 0 ? errno : failure;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (child > 0 && problem != 0) {
    int status;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    return problem;
  }
  if (child > 0) *process = child;
  return problem;
}

int plugin_spawn_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }
