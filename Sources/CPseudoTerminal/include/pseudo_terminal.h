#ifndef LEGWORK_PSEUDO_TERMINAL_H
#define LEGWORK_PSEUDO_TERMINAL_H

#include <sys/types.h>

/// Makes a terminal: the person's end and the program's. Returns 0, or -1 with errno set.
int legwork_terminal_open(int *person, int *terminal);

/// Starts a program as the leader of a new session on a new terminal of that size.
///
/// Returns the person's end of the terminal and sets *child; -1, with errno set, where there is
/// none to be had. Arguments and environment end with a null pointer.
int legwork_terminal_start(
  const char *program, char *const arguments[], char *const environment[], int rows, int columns,
  pid_t *child);

/// Gives the terminal another size; 0 when done.
int legwork_terminal_resize(int terminal, int rows, int columns);

#endif
