#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* A library that makes chosen calls of a program fail (LD_PRELOAD), as a disk or a network drive would.

   FAULT=write:ENOSPC:3 fails the third call of write, FAULT=write:ENOSPC:3+ that and all later ones. Instead of an error,
   `short` does a part of the work, `zero` none, and a signal (SIGTERM) is sent to the program before all of it. FAULT_LOG names a file, which holds the paths of the calls that failed;
   with FAULT=count it holds the numbers of the calls. FAULT_PATH counts the calls alone whose path has this text in it. */

enum { open_, read_, pread_, write_, fsync_, close_, rename_, exchange_, unlink_, mkdir_, flock_, thread_, kinds };
static const char *const names[kinds] = {"open",  "read",  "pread",  "write", "fsync", "close",
                                         "rename", "renameat2", "unlink", "mkdir", "flock", "pthread_create"};
static const struct { const char *name; int code; } effects[] = {
    {"EACCES", EACCES}, {"EMFILE", EMFILE}, {"EIO", EIO},       {"EINTR", EINTR},   {"ENOSPC", ENOSPC},
    {"EINVAL", EINVAL}, {"ENOSYS", ENOSYS}, {"EPERM", EPERM},   {"ENOTTY", ENOTTY}, {"ENOLCK", ENOLCK},
    {"EAGAIN", EAGAIN}, {"EDQUOT", EDQUOT}, {"EROFS", EROFS}, {"EOPNOTSUPP", EOPNOTSUPP}};
static const struct { const char *name; int number; } signals[] = {{"SIGTERM", SIGTERM}, {"SIGINT", SIGINT}, {"SIGHUP", SIGHUP}};
enum { is_zero = -1, is_short = -2, none = 0 };

static _Atomic int counts[kinds];
static int kind = -1, effect, sent, first, is_lasting;
static char log_path[PATH_MAX];
static const char *only;

static void record(const char *text) {
  if (!*log_path) return;
  int file = (int)syscall(SYS_openat, AT_FDCWD, log_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  if (file < 0) return;
  syscall(SYS_write, file, text, strlen(text));
  syscall(SYS_write, file, "\n", 1);
  syscall(SYS_close, file);
}

__attribute__((constructor)) static void read_fault(void) {
  const char *text = getenv("FAULT"), *log = getenv("FAULT_LOG");
  if (log) snprintf(log_path, sizeof log_path, "%s", log);
  only = getenv("FAULT_PATH");
  if (!text || !strcmp(text, "count")) return;
  char call[32], word[32], lasting = 0;
  if (sscanf(text, "%31[^:]:%31[^:]:%d%c", call, word, &first, &lasting) < 3) abort();
  is_lasting = lasting == '+';
  for (int each = 0; each < kinds; each++) {
    if (!strcmp(names[each], call)) kind = each;
  }
  for (size_t each = 0; each < sizeof effects / sizeof *effects; each++) {
    if (!strcmp(effects[each].name, word)) effect = effects[each].code;
  }
  if (!strcmp(word, "short")) effect = is_short;
  if (!strcmp(word, "zero")) effect = is_zero;
  for (size_t each = 0; each < sizeof signals / sizeof *signals; each++) {
    if (!strcmp(signals[each].name, word)) sent = signals[each].number;
  }
  if (kind < 0 || (effect == none && !sent)) abort();
}

__attribute__((destructor)) static void record_counts(void) {
  const char *text = getenv("FAULT");
  if (!text || strcmp(text, "count")) return;
  for (int each = 0; each < kinds; each++) {
    char line[64];
    snprintf(line, sizeof line, "%s %d", names[each], counts[each]);
    record(line);
  }
}

/* What becomes of the call: nothing unusual, or an effect, which is told with the path. */
static int effect_on(int call, const char *path, int descriptor) {
  char link[64], target[PATH_MAX] = "";
  if (!path && (only || call == kind)) {
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, target, sizeof target - 1);
    target[length < 0 ? 0 : length] = 0;
    path = target;
  }
  if (only && (!path || !strstr(path, only))) return none;
  int number = ++counts[call];
  if (call != kind || (is_lasting ? number < first : number != first)) return none;
  record(path);
  if (sent) kill(getpid(), sent);
  if (effect > 0) errno = effect;
  return effect;
}

#define REAL(name, type) ((type)dlsym(RTLD_NEXT, name))

static int open_as(const char *name, int folder, const char *path, int flags, va_list rest) {
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
  (void)name;
  if (effect_on(open_, path, -1)) return -1;
  return (int)syscall(SYS_openat, folder, path, flags, mode);
}

#define OPEN(name)                                    \
  int name(const char *path, int flags, ...) {        \
    va_list rest;                                     \
    va_start(rest, flags);                            \
    int file = open_as(#name, AT_FDCWD, path, flags, rest); \
    va_end(rest);                                     \
    return file;                                      \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                        \
  int name(int folder, const char *path, int flags, ...) {  \
    va_list rest;                                           \
    va_start(rest, flags);                                  \
    int file = open_as(#name, folder, path, flags, rest);   \
    va_end(rest);                                           \
    return file;                                            \
  }
OPENAT(openat)
OPENAT(openat64)

/* A part of the work: at least one byte of what there is. */
static size_t part(size_t size) { return size > 1 ? size / 2 : size; }

ssize_t read(int file, void *bytes, size_t size) {
  int what = effect_on(read_, NULL, file);
  if (what > 0) return -1;
  if (what == is_zero) return 0;
  return syscall(SYS_read, file, bytes, what == is_short ? part(size) : size);
}

static ssize_t pread_as(int file, void *bytes, size_t size, off_t offset) {
  int what = effect_on(pread_, NULL, file);
  if (what > 0) return -1;
  if (what == is_zero) return 0;
  return syscall(SYS_pread64, file, bytes, what == is_short ? part(size) : size, offset);
}
ssize_t pread(int file, void *bytes, size_t size, off_t offset) { return pread_as(file, bytes, size, offset); }
ssize_t pread64(int file, void *bytes, size_t size, off64_t offset) { return pread_as(file, bytes, size, offset); }

ssize_t write(int file, const void *bytes, size_t size) {
  /* The messages must reach whoever reads them. */
  if (file <= 2) return syscall(SYS_write, file, bytes, size);
  int what = effect_on(write_, NULL, file);
  if (what > 0) return -1;
  if (what == is_zero) return 0;
  return syscall(SYS_write, file, bytes, what == is_short ? part(size) : size);
}

int fsync(int file) { return effect_on(fsync_, NULL, file) ? -1 : (int)syscall(SYS_fsync, file); }

int close(int file) {
  int what = effect_on(close_, NULL, file), result = (int)syscall(SYS_close, file);
  if (what <= 0) return result;
  errno = what;
  return -1;
}

int rename(const char *from, const char *to) {
  return effect_on(rename_, to, -1) ? -1 : REAL("rename", int (*)(const char *, const char *))(from, to);
}

int renameat2(int old, const char *from, int new, const char *to, unsigned flags) {
  return effect_on(exchange_, to, -1) ? -1 : (int)syscall(SYS_renameat2, old, from, new, to, flags);
}

int unlink(const char *path) {
  return effect_on(unlink_, path, -1) ? -1 : REAL("unlink", int (*)(const char *))(path);
}

int mkdir(const char *path, mode_t mode) {
  return effect_on(mkdir_, path, -1) ? -1 : REAL("mkdir", int (*)(const char *, mode_t))(path, mode);
}

int flock(int file, int operation) {
  return effect_on(flock_, NULL, file) ? -1 : (int)syscall(SYS_flock, file, operation);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *), void *context) {
  int what = effect_on(thread_, "", -1);
  if (what > 0) return what;
  return REAL("pthread_create", int (*)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *))(
      thread, attributes, start, context);
}
