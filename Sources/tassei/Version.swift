/// The version of the tool, which `--version` and every workbook print.
let version = "1.0.0"
