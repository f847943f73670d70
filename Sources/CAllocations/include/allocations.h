#ifndef LEGWORK_ALLOCATIONS_H
#define LEGWORK_ALLOCATIONS_H

/// How many blocks of memory this process has asked for, or -1 where they are not counted.
long legwork_allocations(void);

#endif
