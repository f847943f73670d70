// A terminal for a program that is tested or measured: what `forkpty` does, in POSIX alone.

#define _GNU_SOURCE
#define _DARWIN_C_SOURCE

#include "pseudo_terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

int legwork_terminal_resize(int terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal, TIOCSWINSZ, &size);
}

int legwork_terminal_open(int *person, int *terminal) {
  *person = posix_openpt(O_RDWR | O_NOCTTY);
  if (*person < 0) return -1;
  const char *name = grantpt(*person) == 0 && unlockpt(*person) == 0 ? ptsname(*person) : NULL;
  *terminal = name ? open(name, O_RDWR | O_NOCTTY) : -1;
  if (*terminal < 0) {
    close(*person);
    return -1;
  }
  fcntl(*person, F_SETFD, FD_CLOEXEC);
  fcntl(*terminal, F_SETFD, FD_CLOEXEC);
  return 0;
}

/// In the child: makes the terminal its own and becomes the program.
static void become(
  const char *program, char *const arguments[], char *const environment[], int terminal
) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  setsid();
  if (ioctl(terminal, TIOCSCTTY, 0) == 0) {
    for (int end = 0; end < 3; end++) dup2(terminal, end);
    if (terminal > 2) close(terminal);
    execve(program, arguments, environment);
  }
  _exit(127);
}

int legwork_terminal_start(
  const char *program, char *const arguments[], char *const environment[], int rows, int columns,
  pid_t *child
) {
  int person, terminal;
  if (legwork_terminal_open(&person, &terminal) != 0) return -1;
  legwork_terminal_resize(person, rows, columns);
  *child = fork();
  if (*child == 0) become(program, arguments, environment, terminal);
  close(terminal);
  if (*child > 0) return person;
  close(person);
  return -1;
}
