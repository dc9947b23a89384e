/// The version of the tool, printed by `--version` and in every workbook.
let version = "1.0.0"
