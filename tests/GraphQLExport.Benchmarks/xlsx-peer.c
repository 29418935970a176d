/* The peer of XLSX exports: sqlite3 rows through libxlsxwriter in constant memory. Usage: xlsx-peer DATABASE SQL FILE KINDS, one letter a column. */
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <xlsxwriter.h>

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  const char *kinds = argv[4];
  int columns = (int)strlen(kinds);
  sqlite3 *database;
  sqlite3_stmt *statement;
  if (sqlite3_open_v2(argv[1], &database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) return 1;
  if (sqlite3_prepare_v2(database, argv[2], -1, &statement, NULL) != SQLITE_OK) return 1;

  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *workbook = workbook_new_opt(argv[3], &options);
  lxw_worksheet *sheet = workbook_add_worksheet(workbook, "Rows");
  lxw_format *moment = workbook_add_format(workbook);
  format_set_num_format(moment, "yyyy-mm-dd hh:mm:ss");
  lxw_format *header = workbook_add_format(workbook);
  format_set_bold(header);
  worksheet_freeze_panes(sheet, 1, 0);
  for (int i = 0; i < columns; i++) worksheet_write_string(sheet, 0, (lxw_col_t)i, sqlite3_column_name(statement, i), header);

  lxw_row_t row = 1;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    for (int i = 0; i < columns; i++) {
      if (sqlite3_column_type(statement, i) == SQLITE_NULL) continue;
      switch (kinds[i]) {
        case 's': worksheet_write_string(sheet, row, (lxw_col_t)i, (const char *)sqlite3_column_text(statement, i), NULL); break;
        case 't': worksheet_write_number(sheet, row, (lxw_col_t)i, sqlite3_column_int64(statement, i) / 86400000.0 + 25569, moment); break;
        default: worksheet_write_number(sheet, row, (lxw_col_t)i, sqlite3_column_double(statement, i), NULL);
      }
    }
    row++;
  }

  worksheet_autofilter(sheet, 0, 0, row - 1, (lxw_col_t)(columns - 1));
  sqlite3_finalize(statement);
  sqlite3_close(database);
  return workbook_close(workbook) == LXW_NO_ERROR ? 0 : 1;
}
