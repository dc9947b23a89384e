/* The recorder: preloaded into the tool, it writes every call of libxlsxwriter to the file that TRACE names.
   For one thread. Calls that the library makes to itself are left out. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

static FILE *trace;
static int depth;

static void *original(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}

static int enter(void) {
  if (!trace) trace = fopen(getenv("TRACE"), "wb");
  if (!trace) abort();
  return depth++ == 0;
}

static void leave(void) { depth--; }

__attribute__((destructor)) static void finish(void) {
  if (trace) fclose(trace);
}

/* What the library made, by its address: the newest of those that stood there. */
#define SLOTS (1u << 20)
static struct { const void *thing; uint32_t number; } made[SLOTS];
static uint32_t count;

static uint32_t slot(const void *thing) {
  uint32_t at = (uint32_t)(((uintptr_t)thing >> 4) * 2654435761u) % SLOTS;
  while (made[at].thing && made[at].thing != thing) at = (at + 1) % SLOTS;
  return at;
}

static void remember(const void *thing) {
  uint32_t at = slot(thing);
  made[at].thing = thing;
  made[at].number = ++count;
  if (count > SLOTS / 2) abort();
}

static void put(const void *bytes, size_t size) { fwrite(bytes, 1, size, trace); }
static void put_byte(int value) { fputc(value, trace); }
static void put_call(uint16_t number) { put(&number, sizeof number); }
static void put_number(double value) { put(&value, sizeof value); }
static void put_count(uint32_t value) { put(&value, sizeof value); }
static void put_handle(const void *thing) { put_count(thing ? made[slot(thing)].number : 0); }

static void put_text(const char *text) {
  put_count(text ? (uint32_t)strlen(text) : UINT32_MAX);
  if (text) put(text, strlen(text) + 1);
}

static void put_texts(char **texts) {
  uint32_t length = 0;
  while (texts && texts[length]) length++;
  put_count(texts ? length : UINT32_MAX);
  for (uint32_t i = 0; i < length; i++) put_text(texts[i]);
}

#define PUT_NUMBERS(list, end) do { \
  uint32_t length = 0; \
  while (list[length] != end) length++; \
  put_count(length); \
  for (uint32_t i = 0; i < length; i++) put_number(list[i]); } while (0)

#define PUT_STRUCTS(list, put_one) do { \
  uint32_t length = 0; \
  while (list[length]) length++; \
  put_count(length); \
  for (uint32_t i = 0; i < length; i++) put_one(list[i]); } while (0)

static const char *last_part(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

/* The series of the workbook at hand: the tool fills the caches of their ranges without a call. */
static lxw_chart_series **series;
static uint32_t seriesCount, seriesRoom;

static void watch(lxw_chart_series *one) {
  if (seriesCount == seriesRoom) {
    seriesRoom = seriesRoom ? 2 * seriesRoom : 1024;
    series = realloc(series, seriesRoom * sizeof *series);
    if (!series) abort();
  }
  series[seriesCount++] = one;
}

static void put_cache(lxw_chart_series *one, int isValues, lxw_series_range *range) {
  if (!range || !range->sheetname) return;
  put_call(0);
  put_handle(one);
  put_byte(isValues);
  put_text(range->sheetname);
  put_byte(range->has_string_cache);
  put_count(range->num_data_points);
  lxw_series_data_point *point;
  STAILQ_FOREACH(point, range->data_cache, list_pointers) {
    if (point->is_string) put_text(point->string);
    else put_number(point->no_data ? 0.0 / 0.0 : point->number);
  }
}

static void put_caches(void) {
  for (uint32_t i = 0; i < seriesCount; i++) {
    put_cache(series[i], 0, series[i]->categories);
    put_cache(series[i], 1, series[i]->values);
  }
  seriesCount = 0;
}
