#pragma once

/* What libxlsxwriter writes the parts of a workbook with. The library calls these functions of its own by name, and the
   linker lets a program put others in their place; the headers of the library declare them:

   - `lxw_tmpfile` (Stream.c): a part is a stream in memory, not a file in a temporary folder;
   - `lxw_xml_…` (Tags.c) and `lxw_new_attribute_…`, `lxw_rowcol_to_cell` (Names.c): the same bytes as the library's own, which
     go through printf piece by piece and take up 4 KB of zeros for each attribute: two fifths of what a report costs;
   - `_generate_hash_key` (Hash.c): the bucket of a format in a table, eight bytes at a time instead of one.

   There is nothing to call here: to link this target is all. */
