/* The player: makes the calls of a trace again, as a C program would that knew all texts and numbers beforehand.
     player TRACE FOLDER [tuned]
   With the last word it keeps freed memory as the tool does. */
#include <fcntl.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <xlsxwriter.h>

static const char *at, *folder;
static void **made;
static uint32_t count, room;

static void remember(void *thing) {
  if (++count >= room) {
    room = room ? 2 * room : 1 << 16;
    made = realloc(made, room * sizeof *made);
    if (!made) abort();
  }
  made[count] = thing;
}

static int take_byte(void) { return *at++; }

#define TAKE(type, name) static type name(void) { type value; memcpy(&value, at, sizeof value); at += sizeof value; return value; }
TAKE(double, take_number)
TAKE(uint32_t, take_count)
TAKE(uint16_t, take_call)

static void *take_handle(void) {
  uint32_t number = take_count();
  return number ? made[number] : NULL;
}

static const char *take_text(void) {
  uint32_t length = take_count();
  if (length == UINT32_MAX) return NULL;
  const char *text = at;
  at += length + 1;
  return text;
}

#define MOST 65536

static char **take_texts(void) {
  static char *texts[MOST + 1];
  uint32_t length = take_count();
  if (length == UINT32_MAX) return NULL;
  if (length > MOST) abort();
  for (uint32_t i = 0; i < length; i++) texts[i] = (char *)take_text();
  texts[length] = NULL;
  return texts;
}

#define TAKE_NUMBERS(type, name, end) \
  static type name[MOST + 1]; \
  uint32_t name##_length = take_count(); \
  if (name##_length > MOST) abort(); \
  for (uint32_t i = 0; i < name##_length; i++) name[i] = take_number(); \
  name[name##_length] = end

#define TAKE_STRUCTS(type, name) \
  static type name##_all[MOST], *name[MOST + 1]; \
  uint32_t name##_length = take_count(); \
  if (name##_length > MOST) abort(); \
  for (uint32_t i = 0; i < name##_length; i++) name[i] = take_##type(&name##_all[i]); \
  name[name##_length] = NULL

static const char *in_folder(const char *name) {
  static char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  return path;
}

static void take_cache(void) {
  lxw_chart_series *series = take_handle();
  lxw_series_range *range = take_byte() ? series->values : series->categories;
  range->sheetname = strdup(take_text());
  range->has_string_cache = take_byte();
  range->num_data_points = take_count();
  range->ignore_cache = 1;
  for (uint16_t i = 0; i < range->num_data_points; i++) {
    lxw_series_data_point *point = calloc(1, sizeof *point);
    point->is_string = range->has_string_cache;
    if (point->is_string) point->string = strdup(take_text());
    else {
      point->number = take_number();
      point->no_data = point->number != point->number;
      if (point->no_data) point->number = 0;
    }
    STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
  }
}

static void play(int call);

int main(int argc, char **argv) {
  if (argc < 3) return 64;
  if (argc > 3) {
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    mallopt(M_TOP_PAD, 4 << 20);
  }
  int file = open(argv[1], O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status)) return 66;
  at = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  if (at == MAP_FAILED) return 66;
  folder = argv[2];
  const char *end = at + status.st_size;
  while (at < end) play(take_call());
  return 0;
}
