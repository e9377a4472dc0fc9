//! Spreadsheets an import hands out: the list of what is wrong, and empty forms to fill in.

use super::ImportError;
use super::field::ImportKind;
use super::prepared::{Fate, Prepared, PreparedRow, each_kind};
use super::report::problem;
use super::trouble::Severity;
use crate::sentence::Language;
use documents::columns::FieldSpec;
use documents::write::{Column, Report, Value, write_xlsx};
use std::collections::BTreeMap;

/// The list of problems, and of the rows that stay out, as xlsx.
pub fn problem_list(
    prepared: &Prepared,
    file_name: &str,
    language: Language,
) -> Result<Vec<u8>, ImportError> {
    let report = Report {
        sheet: said("问题清单", "Problems", language),
        title: said("导入问题清单", "Import problems", language),
        note: file_name.to_owned(),
        columns: columns(language),
        rows: lines(prepared, language),
    };
    written(&report)
}

/// An empty form with the headings an import knows, as xlsx.
pub fn template(kind: ImportKind, language: Language) -> Result<Vec<u8>, ImportError> {
    let heading = |spec: FieldSpec| spec.synonyms.first().copied().unwrap_or_default();
    let columns = kind
        .specs()
        .into_iter()
        .map(|spec| Column { width: width(spec.key), header: heading(spec).to_owned() });
    let sheet = match kind {
        ImportKind::Roster => said("干部名册", "Roster", language),
        ImportKind::Plan => said("年度培训计划", "Year plan", language),
        ImportKind::Study => said("自学与外训", "Study elsewhere", language),
        ImportKind::Teams => said("宣讲队伍", "Outreach teams", language),
        ImportKind::Talks => said("宣讲活动", "Talks", language),
        ImportKind::Trainers => said("师资", "Trainers", language),
        ImportKind::Venues => said("场地", "Venues", language),
        ImportKind::Placements => said("双学双促", "Placements", language),
        ImportKind::Receipts => said("参训回执", "Receipt", language),
    };
    written(&Report { sheet, columns: columns.collect(), ..Report::default() })
}

fn written(report: &Report) -> Result<Vec<u8>, ImportError> {
    write_xlsx(report).map_err(|error| ImportError::Export { detail: error.to_string() })
}

fn said(chinese: &str, english: &str, language: Language) -> String {
    match language {
        Language::Chinese => chinese.to_owned(),
        Language::English => english.to_owned(),
    }
}

fn columns(language: Language) -> Vec<Column> {
    let headings = [
        ("单元格", "Cell", 10),
        ("姓名或班次", "Name", 20),
        ("单位或对象", "Unit or audience", 30),
        ("级别", "Severity", 10),
        ("问题", "Problem", 70),
        ("处理", "Outcome", 14),
    ];
    let column = |(chinese, english, width)| Column { header: said(chinese, english, language), width };
    headings.into_iter().map(column).collect()
}

fn width(key: &str) -> u16 {
    match key {
        "number" | "sex" | "size" | "runs" | "days" => 8,
        "id_number" | "content" | "class_name" | "course" | "organiser" | "unit" | "team" | "topics"
        | "covers" | "organisation" | "venue_name" | "address" | "place" | "host" | "period" => 24,
        _ => 14,
    }
}

/// Name, detail and fate of every row, by its place in the sheet.
fn by_row(prepared: &Prepared) -> BTreeMap<u32, (&str, &str, Fate)> {
    fn named<R>(row: &PreparedRow<R>) -> (u32, (&str, &str, Fate)) {
        (row.row, (&row.title, &row.detail, row.fate))
    }
    each_kind!(&prepared.rows, rows => rows.iter().map(named).collect())
}

fn lines(prepared: &Prepared, language: Language) -> Vec<Vec<Value>> {
    let rows = by_row(prepared);
    let mut lines: Vec<(u32, Vec<Value>)> = Vec::new();
    for trouble in &prepared.troubles {
        let problem = problem(trouble, language);
        let (name, detail, fate) = rows.get(&trouble.cell.row).copied().unwrap_or(("", "", Fate::Error));
        let severity = match problem.severity {
            Severity::Error => said("错误", "Error", language),
            Severity::Question => said("待确认", "To decide", language),
            Severity::Warning => said("提示", "Warning", language),
        };
        let texts = [&problem.cell, name, detail, &severity, &problem.sentence, &outcome(fate, language)];
        lines.push((trouble.cell.row, texts.map(|text| Value::Text(text.to_owned())).to_vec()));
    }
    let named: std::collections::BTreeSet<u32> = lines.iter().map(|(row, _)| *row).collect();
    for (row, (name, detail, fate)) in rows.iter().filter(|(row, _)| !named.contains(row)) {
        if *fate == Fate::LeftOut {
            let chosen = said("已选择不导入此行。", "Left out by choice.", language);
            let texts = [&(row + 1).to_string(), *name, *detail, "", &chosen, &outcome(*fate, language)];
            lines.push((*row, texts.map(|text| Value::Text(text.to_owned())).to_vec()));
        }
    }
    lines.sort_by_key(|(row, _)| *row);
    lines.into_iter().map(|(_, line)| line).collect()
}

fn outcome(fate: Fate, language: Language) -> String {
    match fate {
        Fate::LeftOut | Fate::Error | Fate::Question => said("未导入", "Not imported", language),
        Fate::New => said("新增", "New", language),
        Fate::Changed => said("更新", "Changed", language),
        Fate::Unchanged => said("无变化", "Unchanged", language),
    }
}
