#pragma once

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

/* Fills the cache of a chart range that points at formula cells; without it previewers draw a flat line.
   Call before workbook_close; the library frees the points. A value that is not a number leaves a gap.
   Returns 1, or 0 when there is no range or no memory. */
static inline int cxw_range_set_numbers(lxw_series_range *range, const double *values, uint16_t count) {
  if (!range) return 0;
  range->ignore_cache = 1;
  for (uint16_t i = 0; i < count; i++) {
    lxw_series_data_point *point = calloc(1, sizeof *point);
    if (!point) return 0;
    if (values[i] != values[i]) point->no_data = 1;
    else point->number = values[i];
    STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
  }
  range->num_data_points = count;
  return 1;
}

/* Adds one text to the cache of a chart range that names categories. Call once for each cell, before
   workbook_close; the library frees the points. Returns 1, or 0 when there is no range or no memory. */
static inline int cxw_range_add_text(lxw_series_range *range, const char *text) {
  if (!range) return 0;
  lxw_series_data_point *point = calloc(1, sizeof *point);
  if (!point) return 0;
  point->is_string = 1;
  point->string = strdup(text);
  if (!point->string) {
    free(point);
    return 0;
  }
  range->ignore_cache = 1;
  range->has_string_cache = 1;
  STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
  range->num_data_points++;
  return 1;
}
