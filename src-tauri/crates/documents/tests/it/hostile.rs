//! Files that are damaged, disguised or made to do harm: each gets its own sentence, none a crash.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use crate::files::{bytes, opened};
use documents::Language;
use documents::address::Address;
use documents::columns::guess_columns;
use documents::fields::ROSTER;
use documents::limits::Limits;
use documents::read::read;
use documents::read_error::{Content, ReadError};
use documents::roster::read_roster;
use documents::sheet::Format;
use documents::table::Table;
use proptest::prelude::*;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

fn refused(name: &str) -> ReadError {
    opened(name).map(|workbook| workbook.sheets.len()).unwrap_err()
}

#[test]
fn each_bad_file_is_refused_by_name() {
    let disguised =
        |extension: &str, content| ReadError::NotASpreadsheet { extension: extension.to_owned(), content };
    for (file, error) in [
        ("truncated.xlsx", ReadError::Damaged { format: Format::Xlsx }),
        ("truncated.xls", ReadError::Damaged { format: Format::Xls }),
        ("lying-count.xlsx", ReadError::Damaged { format: Format::Xlsx }),
        ("notes-renamed.xlsx", disguised("xlsx", Content::Text)),
        ("export-webpage.xls", disguised("xls", Content::WebPage)),
        ("password.xlsx", ReadError::Password),
        ("far-corners.xls", ReadError::TooManyCells { limit: 2_000_000 }),
        ("repeated-cells.ods", ReadError::TooManyCells { limit: 2_000_000 }),
    ] {
        let refused = refused(file);
        assert_eq!(refused, error, "{file}");
        assert!(refused.sentence(Language::Zh).ends_with('。'), "{file}");
        assert!(refused.sentence(Language::En).ends_with('.'), "{file}");
    }
}

#[test]
fn a_zip_bomb_is_not_unpacked() {
    let bomb = bytes("zip-bomb.xlsx");
    assert!(bomb.len() < 100_000, "small on disk");
    let Err(ReadError::UnpacksTooLarge { limit }) = read(&bomb, "zip-bomb.xlsx", &Limits::default()) else {
        panic!("a part of 64 MB in a file of 70 KB is refused");
    };
    assert!(limit < 64 << 20);
}

#[test]
fn what_other_files_are_is_said() {
    for (start, content) in [
        (b"%PDF-1.7 ...".as_slice(), Content::Pdf),
        (b"\x89PNG\r\n", Content::Picture),
        (b"Rar!\x1A\x07", Content::Archive),
        (b"\x00\x01\x02\x03", Content::Unknown),
        (b"", Content::Empty),
    ] {
        let refused = read(start, "a.csv", &Limits::default()).unwrap_err();
        assert_eq!(refused, ReadError::NotASpreadsheet { extension: "csv".to_owned(), content });
    }
    let document = zipped(&[("word/document.xml".to_owned(), b"<w:document/>".to_vec())]);
    let refused = read(&document, "a.docx", &Limits::default()).unwrap_err();
    assert_eq!(
        refused,
        ReadError::NotASpreadsheet { extension: "docx".to_owned(), content: Content::TextDocument }
    );
    assert_eq!(
        refused.sentence(Language::Zh),
        "这个文件的扩展名是docx，内容却是文字文档；请把其中的表格复制到电子表格中保存。"
    );
}

#[test]
fn a_workbook_under_a_wrong_name_is_still_read() {
    let workbook = read(&bytes("roster.xlsx"), "roster.xls", &Limits::default()).unwrap();
    assert_eq!(workbook.format, Format::Xlsx);
}

#[test]
fn each_limit_has_its_sentence() {
    let roster = bytes("roster.xlsx");
    let limited = |limits: Limits| read(&roster, "roster.xlsx", &limits).map(|_| ()).unwrap_err();
    let size = roster.len() as u64;
    assert_eq!(
        limited(Limits { file_bytes: 100, ..Limits::default() }),
        ReadError::FileTooLarge { bytes: size, limit: 100 }
    );
    assert_eq!(
        limited(Limits { unpacked_bytes: 100, ..Limits::default() }),
        ReadError::UnpacksTooLarge { limit: 100 }
    );
    assert_eq!(limited(Limits { cells: 20, ..Limits::default() }), ReadError::TooManyCells { limit: 20 });
    assert_eq!(
        limited(Limits { sheets: 0, ..Limits::default() }),
        ReadError::TooManySheets { sheets: 1, limit: 0 }
    );
    let sheet = "名册".to_owned();
    assert_eq!(
        limited(Limits { rows: 5, ..Limits::default() }),
        ReadError::BeyondEdge { sheet: sheet.clone(), address: Address::new(5, 0), rows: 5, columns: 512 }
    );
    assert_eq!(
        limited(Limits { cell_characters: 11, ..Limits::default() }),
        ReadError::CellTooLong { sheet, address: Address::new(1, 5), characters: 18, limit: 11 }
    );
}

#[test]
fn a_stray_quotation_mark_is_named_by_its_cell() {
    let text = format!("姓名,备注\n张三,\"无尽的备注\n{}", "李四,无\n".repeat(2000));
    let refused = read(text.as_bytes(), "a.csv", &Limits::default()).unwrap_err();
    let sentence = refused.sentence(Language::Zh);
    assert!(sentence.starts_with("B2有"), "a csv file has no sheet to name: {sentence}");
    let ReadError::CellTooLong { address, .. } = refused else { panic!("{refused:?}") };
    assert_eq!(address.to_string(), "B2");
}

fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        archive.start_file(name.as_str(), plain).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn unzipped(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    names
        .into_iter()
        .map(|name| {
            let mut part = Vec::new();
            archive.by_name(&name).unwrap().read_to_end(&mut part).unwrap();
            (name, part)
        })
        .collect()
}

/// Overwrites, removes or repeats a few stretches of bytes.
fn mutated(mut bytes: Vec<u8>, changes: &[(usize, usize, u8, u8)]) -> Vec<u8> {
    for (at, length, byte, way) in changes {
        let start = at % bytes.len().max(1);
        let end = (start + length).min(bytes.len());
        match way {
            0 => bytes.get_mut(start..end).unwrap_or_default().fill(*byte),
            1 => drop(bytes.drain(start..end)),
            2 => bytes.truncate(start),
            _ => {
                let copy = bytes.get(start..end).unwrap_or_default().to_vec();
                bytes.splice(start..start, copy);
            }
        }
    }
    bytes
}

fn changes() -> impl Strategy<Value = Vec<(usize, usize, u8, u8)>> {
    prop::collection::vec((any::<usize>(), 1_usize..40, any::<u8>(), 0_u8..4), 1..5)
}

/// Reads bytes all the way to people, as an import does.
fn import(bytes: &[u8], name: &str) {
    if let Ok(workbook) = read(bytes, name, &Limits::default()) {
        for table in workbook.sheets.iter().filter_map(|sheet| Table::find(sheet, &ROSTER)) {
            let _ = read_roster(&table, &guess_columns(&table, &ROSTER), crate::files::today());
        }
    }
}

const FILES: [&str; 7] = [
    "roster.xlsx",
    "roster-two-line-header.xlsx",
    "roster-damaged.xlsx",
    "roster.xls",
    "roster.ods",
    "roster-gb18030.csv",
    "password.xlsx",
];

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        import(&bytes, "a.csv");
    }

    #[test]
    fn no_damage_to_a_real_file_makes_it_panic(file in 0_usize..7, changes in changes()) {
        let name = FILES.get(file).unwrap();
        import(&mutated(bytes(name), &changes), name);
    }

    #[test]
    fn no_damage_inside_the_archive_makes_it_panic(file in 0_usize..5, part in any::<prop::sample::Index>(), changes in changes()) {
        let name = ["roster.xlsx", "roster-two-line-header.xlsx", "roster-damaged.xlsx", "roster.ods", "year-plan.xlsx"].get(file).unwrap();
        let mut parts = unzipped(&bytes(name));
        let chosen = part.index(parts.len());
        let (_, content) = parts.get_mut(chosen).unwrap();
        *content = mutated(std::mem::take(content), &changes);
        import(&zipped(&parts), name);
    }
}
