//! Why an import did not go on.

use crate::enrollment::EnrollmentError;
use documents::read_error::ReadError;

crate::sentences! {
    /// Why a file was not imported.
    pub enum ImportError with StoreError and File(ReadError) and Enrollment(EnrollmentError) {
        SheetMissing => "import.sheet_missing",
            zh "文件里没有这张工作表，请重新选择。",
            en "The file has no such sheet. Choose another one.";
        NoTable { sheet: String } => "import.no_table",
            zh "在“{sheet}”里没有找到表头，请指定表头在第几行，或换一张工作表。",
            en "No header was found in “{sheet}”. Say in which row it is, or choose another sheet.";
        UnitMissing => "import.unit_missing",
            zh "所选的单位已不存在，请重新选择单位。",
            en "A chosen unit no longer exists. Choose another one.";
        ReceiptClass => "import.receipt_class",
            zh "看不出这是哪个班次的回执。请在“核对各栏”中选择班次，或在表格标题中写明班次名称和期数。",
            en "It is not clear for which class this receipt is. Choose the class beside its columns, or write its name and run above the table.";
        YearBeyond { year: i32 } => "import.year_beyond",
            zh "{year} 不是有效的计划年度，请填写 2000 到 2100 之间的年份。",
            en "{year} is not a plan year. Enter a year between 2000 and 2100.";
        Unreadable { count: usize } => "import.unreadable",
            zh "没有导入：缺少必需的栏（{count} 处），请先指定各栏的内容。",
            en "Nothing was imported: {count} needed columns are missing. Say which column holds what.";
        Blocked { errors: usize, questions: usize } => "import.blocked",
            zh "没有导入：有 {errors} 行存在错误、{questions} 行需要确认。请改正文件、逐行确认，或选择跳过这些行。",
            en "Nothing was imported: {errors} rows have errors and {questions} must be decided. Correct the file, decide, or leave these rows out.";
        Export { detail: String } => "import.export",
            zh "表格没有生成，请重试。（{detail}）",
            en "The workbook was not written: try again. ({detail})";
    }
}
