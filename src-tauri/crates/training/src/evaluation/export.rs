//! A summary as a spreadsheet. It tells what the screen tells and no more: what is protected there is protected here.

use super::summary::{EvaluationLine, EvaluationSummary, SummaryBy, SummaryQuery, summary};
use super::{EvaluationError, EvaluationForm};
use crate::sentence::Language;
use crate::store::View;
use documents::write::{Column, Report, Value, write_xlsx};

/// What is said in both languages.
type Said = (&'static str, &'static str);

const NUMBER: Said = ("序号", "No.");
const RUN: Said = ("期次", "Run");
const FORMS: Said = ("评估表份数", "Forms");
const FAVOURABLE: Said = ("好评率（%）", "Good or fairly good (%)");
const CARDS: Said = ("评价卡张数", "Cards");
const COUNTED: Said = ("计入结果", "Counted");
const POINTS: Said = ("得分（百分制）", "Points of 100");

/// A year's summary as xlsx.
pub fn export(view: &View<'_>, query: SummaryQuery) -> Result<Vec<u8>, EvaluationError> {
    let found = summary(view, query)?;
    let page = Page { chinese: view.caller.language == Language::Chinese, by: query.by, found: &found };
    let (sheet, title) = page.titles(query.year);
    let report = Report {
        sheet,
        title,
        note: page.note(),
        columns: page.columns(),
        rows: (1..).zip(&found.lines).map(|(number, line)| page.row(number, line)).collect(),
    };
    write_xlsx(&report).map_err(|error| EvaluationError::Export { detail: error.to_string() })
}

struct Page<'a> {
    chinese: bool,
    by: SummaryBy,
    found: &'a EvaluationSummary,
}

impl Page<'_> {
    fn said(&self, (zh, en): Said) -> String {
        if self.chinese { zh } else { en }.to_owned()
    }

    /// What the lines are, and what stands beside their names.
    fn heads(&self) -> (Said, Option<Said>) {
        match self.by {
            SummaryBy::Trainer => (("师资", "Trainer"), Some(("单位职务", "Organisation and post"))),
            SummaryBy::Topic => (("专题", "Topic"), None),
            SummaryBy::Class => (("班次", "Class"), None),
            SummaryBy::Team => (("宣讲队伍", "Team"), Some(("品牌", "Brand"))),
            SummaryBy::Speaker => (("宣讲员", "Speaker"), Some(("宣讲队伍", "Team"))),
            SummaryBy::TalkTopic => (("宣讲专题", "Topic"), None),
        }
    }

    fn titles(&self, year: u16) -> (String, String) {
        let name = self.said(self.heads().0);
        if self.chinese {
            (format!("按{name}"), format!("{year}年培训评估汇总（按{name}）"))
        } else {
            (format!("By {}", name.to_lowercase()), format!("Evaluation {year} by {}", name.to_lowercase()))
        }
    }

    fn note(&self) -> String {
        let least = self.found.least;
        if self.chinese {
            format!(
                "不记名。同一节课、同一场宣讲或同一班次中，每一项的答案按录入先后每满{least}份计入一批；不足一批、或批内有撤回的，不单列，也不计入任何合计。"
            )
        } else {
            format!(
                "Anonymous. The answers to an item about one lecture, talk or class count in batches of {least}, in the order they were entered; what fills no batch, or one of which an answer was taken back, is neither told nor counted in any total."
            )
        }
    }

    fn columns(&self) -> Vec<Column> {
        let column = |said: Said, width: u16| Column { header: self.said(said), width };
        let (name, detail) = self.heads();
        let mut columns = vec![column(NUMBER, 6), column(name, 32)];
        columns.extend(detail.map(|detail| column(detail, 26)));
        if self.by == SummaryBy::Class {
            columns.push(column(RUN, 6));
        }
        if self.found.form != EvaluationForm::Lecture {
            let papers = if self.found.form == EvaluationForm::Talk { CARDS } else { FORMS };
            columns.extend([column(papers, 12), column(COUNTED, 10), column(FAVOURABLE, 14)]);
        }
        if self.found.form != EvaluationForm::Talk {
            columns.extend([column(CARDS, 12), column(COUNTED, 10), column(POINTS, 16)]);
        }
        columns.extend(self.found.items.iter().map(|item| Column { header: item.clone(), width: 14 }));
        columns
    }

    fn row(&self, number: i64, line: &EvaluationLine) -> Vec<Value> {
        let whole = |number: u32| Value::Whole(number.into());
        let mut row = vec![Value::Whole(number), Value::Text(line.name.clone())];
        if self.heads().1.is_some() {
            row.push(Value::Text(line.detail.clone()));
        }
        if self.by == SummaryBy::Class {
            row.push(if line.run == 0 { Value::Blank } else { whole(line.run) });
        }
        if self.found.form != EvaluationForm::Lecture {
            row.extend([whole(line.forms), whole(line.forms_told), self.figure(line.favourable, line.forms)]);
        }
        if self.found.form != EvaluationForm::Talk {
            row.extend([whole(line.cards), whole(line.cards_told), self.figure(line.points, line.cards)]);
        }
        let papers = if self.found.form == EvaluationForm::Lecture { line.cards } else { line.forms };
        row.extend(line.items.iter().map(|item| self.figure(*item, papers)));
        row
    }

    /// 857 thousandths as 85.7; what nobody was asked stays blank, what too few answered says so.
    fn figure(&self, thousandths: Option<u32>, papers: u32) -> Value {
        match thousandths {
            Some(thousandths) => Value::Tenths(thousandths.into()),
            None if papers == 0 => Value::Blank,
            None => Value::Text(self.said(("答卷不足", "Too few"))),
        }
    }
}
