//! One line of a receipt: whom it names, and what it says about them.

use super::super::cells::Cells;
use super::super::choices::Chosen;
use super::super::trouble::{CellTrouble, Trouble};
use super::trouble::ReceiptTrouble;
use documents::address::Address;
use documents::clean::{choice, phone};
use documents::sheet::SheetRow;

/// The column of the name.
pub(super) const NAME: &str = "name";

/// Whether someone comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attends {
    /// 参训.
    Comes,
    /// 不参训.
    Declines,
    /// 替换.
    Replaced,
}

const ATTENDS: [(Attends, &[&str]); 3] = [
    (Attends::Comes, &["参训", "参加", "是", "能参训", "按时参训", "同意参训", "√", "✓"]),
    (Attends::Declines, &["不参训", "不参加", "否", "不能参训", "无法参训", "请假", "×", "✗"]),
    (Attends::Replaced, &["替换", "改派", "换人", "由他人替换", "顶替"]),
];

/// Whoever comes in another's place, as written.
pub(super) struct Replacer {
    pub cell: Address,
    pub name: String,
    pub unit: Option<String>,
    pub post: Option<String>,
}

/// A line of a receipt.
pub(super) struct Line {
    /// The cell of the name.
    pub cell: Address,
    pub name: String,
    pub unit: Option<String>,
    pub post: Option<String>,
    /// What is said; none where it cannot be read or is not there.
    pub attends: Option<Attends>,
    pub replacer: Option<Replacer>,
    pub reason: String,
    pub phone: Option<String>,
}

impl Line {
    /// Reads a row; what is wrong with it goes to the list. None where nothing is filled but its number and unit: a seat
    /// nobody has been put into.
    pub fn read(row: &SheetRow, chosen: &Chosen<'_>, troubles: &mut Vec<CellTrouble>) -> Option<Self> {
        let column = |key: &str| chosen.mapping.column(key);
        let says = |key: &str| column(key).is_some_and(|column| !row.text(column).trim().is_empty());
        if !["name", "attends", "replaced_by", "reason"].iter().any(|key| says(key)) {
            return None;
        }
        let mut cells = Cells::of(row, chosen, NAME);
        let named = cells.cell;
        let at = |key: &str| Address::new(row.row, column(key).unwrap_or(named.column));
        let (by, by_unit) = (cells.text("replaced_by"), cells.text("replacer_unit"));
        let by_post = cells.text("replacer_post");
        let replacer =
            by.map(|name| Replacer { cell: at("replaced_by"), name, unit: by_unit, post: by_post });
        let mut line = Self {
            cell: named,
            unit: cells.text("unit"),
            post: cells.text("post"),
            attends: cells.read("attends", |cell| choice(cell, &ATTENDS)),
            replacer,
            reason: cells.text("reason").unwrap_or_default(),
            phone: cells.read("phone", phone),
            name: std::mem::take(&mut cells.name),
        };
        let unread = cells.troubles();
        let all_read = unread.is_empty();
        troubles.extend(unread);
        if all_read {
            line.understood(column("attends").is_some(), &at, troubles);
        }
        Some(line)
    }

    /// Puts together what the cells say; whoever is replaced needs not say 替换 besides.
    fn understood(&mut self, is_asked: bool, at: &dyn Fn(&str) -> Address, troubles: &mut Vec<CellTrouble>) {
        let name = self.name.clone();
        let mut wrong = |key: &str, trouble: ReceiptTrouble| {
            troubles.push(CellTrouble { cell: at(key), trouble: Trouble::Receipt(trouble) });
        };
        self.attends = match (self.attends, &self.replacer) {
            (Some(Attends::Comes), Some(replacer)) => {
                let by = replacer.name.clone();
                return wrong("replaced_by", ReceiptTrouble::Contradiction { name, by });
            }
            (Some(Attends::Replaced), None) => {
                return wrong("replaced_by", ReceiptTrouble::ReplacerMissing { name });
            }
            (_, Some(_)) => Some(Attends::Replaced),
            (None, None) if is_asked => return wrong("attends", ReceiptTrouble::Unanswered { name }),
            (None, None) => Some(Attends::Comes),
            (said, None) => said,
        };
        if self.attends != Some(Attends::Comes) && self.reason.is_empty() {
            wrong("reason", ReceiptTrouble::ReasonMissing { name });
        }
    }
}
