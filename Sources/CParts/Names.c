#include "CParts.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

/* Writes a whole number without its zero byte and returns how many digits and signs it has: 20 at the most. */
static size_t put_number(char *into, int64_t value) {
  char digits[20];
  size_t count = 0, sign = value < 0;
  uint64_t left = sign ? -(uint64_t)value : (uint64_t)value;
  do digits[count++] = (char)('0' + left % 10);
  while (left /= 10);
  if (sign) *into++ = '-';
  for (size_t digit = 0; digit < count; digit++) into[digit] = digits[count - 1 - digit];
  return sign + count;
}

static void copy(char *into, const char *text) {
  size_t count = strnlen(text, LXW_MAX_ATTRIBUTE_LENGTH - 1);
  memcpy(into, text, count);
  into[count] = '\0';
}

static struct xml_attribute *new_attribute(const char *key) {
  struct xml_attribute *attribute = malloc(sizeof *attribute);
  /* Who calls does not look. */
  if (!attribute) abort();
  copy(attribute->key, key);
  return attribute;
}

struct xml_attribute *lxw_new_attribute_str(const char *key, const char *value) {
  struct xml_attribute *attribute = new_attribute(key);
  copy(attribute->value, value);
  return attribute;
}

/* The library prints what it takes as unsigned as if it had a sign. */
struct xml_attribute *lxw_new_attribute_int(const char *key, uint32_t value) {
  struct xml_attribute *attribute = new_attribute(key);
  attribute->value[put_number(attribute->value, (int32_t)value)] = '\0';
  return attribute;
}

struct xml_attribute *lxw_new_attribute_dbl(const char *key, double value) {
  struct xml_attribute *attribute = new_attribute(key);
  /* Whole numbers of up to 15 digits are their digits; only a zero may have a sign that they do not show. */
  if (fabs(value) < 1e15 && value == (double)(int64_t)value && !(value == 0 && signbit(value)))
    attribute->value[put_number(attribute->value, (int64_t)value)] = '\0';
  else snprintf(attribute->value, LXW_ATTR_32, "%.16G", value);
  return attribute;
}

void lxw_rowcol_to_cell(char *name, lxw_row_t row, lxw_col_t column) {
  char letters[4];
  size_t count = 0;
  for (unsigned left = (lxw_col_t)(column + 1); left; left = (left - 1) / 26) letters[count++] = (char)('A' + (left - 1) % 26);
  while (count) *name++ = letters[--count];
  char digits[20];
  size_t length = put_number(digits, (int32_t)(row + 1));
  if (length > LXW_MAX_ROW_NAME_LENGTH - 1) length = LXW_MAX_ROW_NAME_LENGTH - 1;
  memcpy(name, digits, length);
  name[length] = '\0';
}
