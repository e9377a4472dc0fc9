//! Why a file cannot be read at all, each with a sentence that says what to do.

use crate::Language;
use crate::address::Address;
use crate::sheet::Format;

/// What a file turned out to be, where it is no spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Nothing.
    Empty,
    /// Plain text.
    Text,
    /// A web page; many systems call one .xls when they export.
    WebPage,
    /// A Word or WPS document.
    TextDocument,
    /// A slide show.
    Slides,
    /// PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A zip, rar or 7z archive.
    Archive,
    /// Excel's binary workbook.
    Xlsb,
    /// None of these.
    Unknown,
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The file is larger than the limit.
    #[error("the file has {bytes} bytes, more than {limit}")]
    FileTooLarge {
        /// Bytes found.
        bytes: u64,
        /// Bytes allowed.
        limit: u64,
    },
    /// A small file that would unpack to something enormous.
    #[error("the file unpacks to more than {limit} bytes")]
    UnpacksTooLarge {
        /// Bytes allowed for this file.
        limit: u64,
    },
    /// Too many sheets.
    #[error("the file has {sheets} sheets, more than {limit}")]
    TooManySheets {
        /// Sheets found.
        sheets: usize,
        /// Sheets allowed.
        limit: usize,
    },
    /// Something stands below the last row or right of the last column allowed.
    #[error("sheet {sheet:?} holds something at {address}, beyond row {rows} or column {columns}")]
    BeyondEdge {
        /// The sheet's name.
        sheet: String,
        /// Where the first such cell is.
        address: Address,
        /// Rows allowed.
        rows: u32,
        /// Columns allowed.
        columns: u32,
    },
    /// Too many cells in all.
    #[error("the file has more than {limit} cells")]
    TooManyCells {
        /// Cells allowed.
        limit: usize,
    },
    /// One cell holds too much text.
    #[error("cell {address} of sheet {sheet:?} has {characters} characters, more than {limit}")]
    CellTooLong {
        /// The sheet's name.
        sheet: String,
        /// The cell.
        address: Address,
        /// Characters found.
        characters: usize,
        /// Characters allowed.
        limit: usize,
    },
    /// Needs a password to open.
    #[error("the file is protected by a password")]
    Password,
    /// Cut off or damaged.
    #[error("the {format:?} file is damaged")]
    Damaged {
        /// What it is as far as one can tell.
        format: Format,
    },
    /// Text in no known encoding.
    #[error("the text is neither UTF-8 nor GB 18030")]
    Encoding,
    /// Something else under the name of a spreadsheet, or no spreadsheet at all.
    #[error("the file named .{extension} is {content:?}")]
    NotASpreadsheet {
        /// The ending of its name in lower case, "" without one.
        extension: String,
        /// What it is.
        content: Content,
    },
}

impl ReadError {
    /// What is wrong and what to do.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        match language {
            Language::Zh => self.chinese(),
            Language::En => self.english(),
        }
    }

    fn chinese(&self) -> String {
        match self {
            Self::FileTooLarge { bytes, limit } => {
                format!("文件有{}，超过上限{}，请拆分后再导入。", size(*bytes), size(*limit))
            }
            Self::UnpacksTooLarge { limit } => {
                format!(
                    "文件解压后超过{}，不像正常的表格，未打开；请新建表格，只复制需要的内容再导入。",
                    size(*limit)
                )
            }
            Self::TooManySheets { sheets, limit } => {
                format!("文件有{sheets}个工作表，超过上限{limit}个，请只保留要导入的工作表。")
            }
            Self::BeyondEdge { sheet, address, rows, columns } => format!(
                "{}{address}有内容，超出{rows}行、{columns}列的上限，请删除多余内容或拆分后再导入。",
                of_sheet_chinese(sheet)
            ),
            Self::TooManyCells { limit } => format!("文件的内容超过{limit}格，请拆分后再导入。"),
            Self::CellTooLong { sheet, address, characters, limit } => format!(
                "{}{address}有{characters}个字，超过上限{limit}个，请缩短；若是csv文件，请检查此处的引号是否成对。",
                of_sheet_chinese(sheet)
            ),
            Self::Password => "文件设有打开密码，请先在表格软件中取消密码再导入。".to_owned(),
            Self::Damaged { format } => {
                format!("{}文件已损坏或不完整，请重新复制原文件，或用表格软件打开后另存。", name(*format))
            }
            Self::Encoding => "文本既不是UTF-8也不是GB 18030编码，请用表格软件打开后另存为xlsx。".to_owned(),
            Self::NotASpreadsheet { extension, content } => not_a_spreadsheet_chinese(extension, *content),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::FileTooLarge { bytes, limit } => {
                format!("The file has {}, more than {}: split it.", size(*bytes), size(*limit))
            }
            Self::UnpacksTooLarge { limit } => format!(
                "The file unpacks to more than {}, which no ordinary table does, and was not opened: copy what is needed \
                 into a new one.",
                size(*limit)
            ),
            Self::TooManySheets { sheets, limit } => {
                format!("The file has {sheets} sheets, more than {limit}: keep only those to import.")
            }
            Self::BeyondEdge { sheet, address, rows, columns } => format!(
                "There is something at {address}{}, beyond {rows} rows and {columns} columns: delete it or split the sheet.",
                of_sheet_english(sheet)
            ),
            Self::TooManyCells { limit } => format!("The file has more than {limit} cells: split it."),
            Self::CellTooLong { sheet, address, characters, limit } => format!(
                "Cell {address}{} has {characters} characters, more than {limit}: shorten it, and in a csv file check \
                 the quotation marks there.",
                of_sheet_english(sheet)
            ),
            Self::Password => {
                "The file needs a password: remove it in the spreadsheet program, then import.".to_owned()
            }
            Self::Damaged { format } => format!(
                "The {} file is damaged or incomplete: copy it again, or open and save it in a spreadsheet program.",
                name(*format)
            ),
            Self::Encoding => {
                "The text is neither UTF-8 nor GB 18030: open it in a spreadsheet program and save it as xlsx.".to_owned()
            }
            Self::NotASpreadsheet { extension, content } => not_a_spreadsheet_english(extension, *content),
        }
    }
}

/// A text file's only sheet has no name.
fn of_sheet_chinese(sheet: &str) -> String {
    if sheet.is_empty() { String::new() } else { format!("工作表“{sheet}”的") }
}

fn of_sheet_english(sheet: &str) -> String {
    if sheet.is_empty() { String::new() } else { format!(" of sheet “{sheet}”") }
}

fn not_a_spreadsheet_chinese(extension: &str, content: Content) -> String {
    let (what, remedy) = match content {
        Content::Empty => return "文件是空的，请检查是否选错了文件。".to_owned(),
        Content::Text => ("纯文本", "若是用逗号或制表符分隔的表格，请把扩展名改为csv"),
        Content::WebPage => ("网页", "请用表格软件打开后另存为xlsx"),
        Content::TextDocument => ("文字文档", "请把其中的表格复制到电子表格中保存"),
        Content::Slides => ("演示文稿", "请选择电子表格文件"),
        Content::Pdf => ("PDF", "请向提供者索要电子表格"),
        Content::Picture => ("图片", "请向提供者索要电子表格"),
        Content::Archive => ("压缩包", "请先解压，再选择其中的表格"),
        Content::Xlsb => ("xlsb二进制工作簿", "请用表格软件打开后另存为xlsx"),
        Content::Unknown => ("无法识别的内容", "请选择xlsx、xls、ods或csv文件"),
    };
    match extension {
        "" => format!("这个文件是{what}，不是表格；{remedy}。"),
        _ => format!("这个文件的扩展名是{extension}，内容却是{what}；{remedy}。"),
    }
}

fn not_a_spreadsheet_english(extension: &str, content: Content) -> String {
    let (what, remedy) = match content {
        Content::Empty => return "The file is empty: check that it is the right one.".to_owned(),
        Content::Text => ("plain text", "if it is a table separated by commas or tabs, name it .csv"),
        Content::WebPage => ("a web page", "open it in a spreadsheet program and save it as xlsx"),
        Content::TextDocument => ("a text document", "copy its table into a spreadsheet"),
        Content::Slides => ("a slide show", "choose a spreadsheet"),
        Content::Pdf => ("a PDF", "ask for the spreadsheet it was made from"),
        Content::Picture => ("a picture", "ask for the spreadsheet"),
        Content::Archive => ("an archive", "unpack it and choose the table inside"),
        Content::Xlsb => ("an xlsb workbook", "open it in a spreadsheet program and save it as xlsx"),
        Content::Unknown => ("of no known kind", "choose an xlsx, xls, ods or csv file"),
    };
    match extension {
        "" => format!("This file is {what}, not a table; {remedy}."),
        _ => format!("This file is named .{extension} but is {what}; {remedy}."),
    }
}

fn name(format: Format) -> &'static str {
    match format {
        Format::Xlsx => "xlsx",
        Format::Xls => "xls",
        Format::Ods => "ods",
        Format::Csv => "csv",
    }
}

fn size(bytes: u64) -> String {
    match bytes {
        0..1_048_576 => format!("{} KB", bytes.div_ceil(1024)),
        _ => format!("{} MB", bytes.div_ceil(1_048_576)),
    }
}
