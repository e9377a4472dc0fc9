//! What is on screen is saved from the real window: the file is there, and says what the list said.
#![expect(clippy::unwrap_used, reason = "a story stops at the first surprise")]

use documents::limits::Limits;
use documents::read::read;
use std::path::Path;
use xuecheng_tests::desk::{Office, story};

const NAMES: [&str; 3] = ["杨若兰", "陈大山", "王小明"];

#[tokio::test]
#[ignore = "opens a window: cargo xtask test --only desktop"]
async fn a_list_is_saved_as_it_is_on_screen_by_keyboard() {
    story(async |desk| {
        let office = Office::made_at(&desk.data());
        office.hold_a_class("乡村振兴", &NAMES.map(str::to_owned));
        drop(office);
        let window = desk.open(&[]).await;
        window.wait_for_text("县委组织部").await;
        window.evaluate("location.hash = '#/people'").await;
        window.wait_for_text(NAMES[0]).await;

        window.press("Ctrl+s").await;
        window.wait_for_text("已保存到").await;
        let workbook = desk.folder().join("干部.xlsx");
        let rows = rows_of(&workbook);
        assert_eq!(rows.first().map(String::as_str), Some("姓名"), "the header comes first");
        let cells = window.texts_of(".body [role='row'] [role='gridcell']:nth-child(2)").await;
        let on_screen: Vec<&str> = cells.iter().map(|text| text.trim()).collect();
        assert_eq!(rows.get(1..).unwrap(), on_screen, "then every row, in the order on screen");

        window.tab_to("[aria-label='导出列表']").await;
        window.press("Enter").await;
        window.wait_for_focus("[role='menuitem']").await;
        window.press("Down").await;
        window.wait_for_focus("[role='menuitem']:nth-child(2)").await;
        window.press("Enter").await;
        let text = desk.folder().join("干部.csv");
        window.wait_for_text("干部.csv").await;
        assert_eq!(rows_of(&text), rows, "the other kind says the same");
        assert!(std::fs::read(&text).unwrap().starts_with(b"\xEF\xBB\xBF"), "Excel knows it is UTF-8");

        window.evaluate("document.querySelector('[role=row][tabindex]').focus()").await;
        window.press("Ctrl+s").await;
        window.wait_for_text("干部 (1).xlsx").await;
        assert_eq!(rows_of(&workbook), rows, "what was saved before is still there");
        desk.close(window).await;
    })
    .await;
}

/// The first column of a spreadsheet that was saved.
fn rows_of(path: &Path) -> Vec<String> {
    let bytes =
        std::fs::read(path).unwrap_or_else(|error| panic!("{} is not there: {error}", path.display()));
    let name = path.file_name().unwrap().to_string_lossy();
    let book = read(&bytes, &name, &Limits::default()).unwrap();
    book.sheets.first().unwrap().rows.iter().map(|row| row.text(0).to_owned()).collect()
}
