//! Lines of a 年度培训计划表 as they are written, and the programs they mean.

use super::ProgramPatch;
use super::change::{LARGEST_SIZE, LONGEST_DAYS, MOST_RUNS};

/// One line of the table, cell by cell, as text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanCells {
    /// 班次名称.
    pub name: String,
    /// 培训内容.
    pub content: String,
    /// 培训对象.
    pub audience: String,
    /// 人数, such as `50人` or `每期约50`.
    pub size: String,
    /// 期数, such as `2期` or `两期`.
    pub runs: String,
    /// 时间.
    pub period: String,
    /// 天数, such as `5天`.
    pub days: String,
    /// 地点.
    pub place: String,
    /// 主办单位.
    pub organiser: String,
    /// 承办单位.
    pub undertaker: String,
    /// 经费及列支渠道.
    pub budget: String,
    /// 责任人.
    pub in_charge: String,
    /// 备注.
    pub note: String,
}

/// What is wrong with one cell of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellProblem {
    /// 班次名称 is empty.
    NameMissing,
    /// 人数 has no number in it, or too great a one.
    Size,
    /// 期数 has no number in it, or too great a one.
    Runs,
    /// 天数 has no number in it, or too great a one.
    Days,
}

/// What a line means.
#[derive(Debug, Clone)]
pub struct PlanLine {
    /// The fields it gives.
    pub patch: ProgramPatch,
    /// The cells that could not be understood; the line is not to be recorded while there are any.
    pub problems: Vec<CellProblem>,
}

/// Reads the lines of the table, in their order. An empty 期数 is one run; other empty numbers are 0, nothing said.
#[must_use]
pub fn from_rows(rows: &[PlanCells]) -> Vec<PlanLine> {
    rows.iter().map(line).collect()
}

fn line(cells: &PlanCells) -> PlanLine {
    let mut problems = Vec::new();
    let name = trimmed(&cells.name);
    if name.is_none() {
        problems.push(CellProblem::NameMissing);
    }
    let mut numbered = |cell: &str, blank: u32, most: u32, problem: CellProblem| {
        let read = if cell.trim().is_empty() { Some(blank) } else { number(cell) };
        let read = read.filter(|read| *read <= most);
        if read.is_none() {
            problems.push(problem);
        }
        read
    };
    let size = numbered(&cells.size, 0, LARGEST_SIZE, CellProblem::Size);
    let runs = numbered(&cells.runs, 1, MOST_RUNS, CellProblem::Runs);
    let days = numbered(&cells.days, 0, LONGEST_DAYS, CellProblem::Days);
    let patch = ProgramPatch {
        name,
        content: trimmed(&cells.content),
        audience: trimmed(&cells.audience),
        size,
        runs,
        period: trimmed(&cells.period),
        days,
        place: trimmed(&cells.place),
        organiser: trimmed(&cells.organiser),
        undertaker: trimmed(&cells.undertaker),
        budget: trimmed(&cells.budget),
        in_charge: trimmed(&cells.in_charge),
        note: trimmed(&cells.note),
        ..ProgramPatch::default()
    };
    PlanLine { patch, problems }
}

fn trimmed(cell: &str) -> Option<String> {
    Some(cell.trim().to_owned()).filter(|text| !text.is_empty())
}

/// The first number in a cell: Arabic digits, full-width digits, or Chinese numerals below a hundred.
fn number(cell: &str) -> Option<u32> {
    let folded: String = cell.chars().map(half_width).collect();
    let begins = folded.find(|letter: char| letter.is_ascii_digit());
    if let Some(digits) = begins.and_then(|begins| folded.get(begins..)) {
        let ends = digits.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(digits.len());
        return digits.get(..ends)?.parse().ok();
    }
    chinese(&folded)
}

fn half_width(letter: char) -> char {
    match letter {
        '０'..='９' => {
            char::from_u32(u32::from(letter) - u32::from('０') + u32::from('0')).unwrap_or(letter)
        }
        other => other,
    }
}

/// A Chinese numeral such as 两, 十二 or 三十.
fn chinese(cell: &str) -> Option<u32> {
    let digit = |letter: char| match letter {
        '两' => Some(2),
        other => "零一二三四五六七八九".chars().position(|known| known == other),
    };
    let numerals: String =
        cell.chars().skip_while(|letter| *letter != '十' && digit(*letter).is_none()).collect();
    let mut letters = numerals.chars();
    let first = letters.next()?;
    let (tens, units) = if first == '十' {
        (1, letters.next().and_then(digit).unwrap_or(0))
    } else {
        let value = digit(first)?;
        match letters.next() {
            Some('十') => (value, letters.next().and_then(digit).unwrap_or(0)),
            _ => (0, value),
        }
    };
    u32::try_from(tens * 10 + units).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (cell, meant) in [
            ("50", 50),
            ("50人", 50),
            ("每期约 50 人", 50),
            ("５０", 50),
            ("2期", 2),
            ("两期", 2),
            ("十二", 12),
            ("三十人", 30),
            ("二十一天", 21),
        ] {
            assert_eq!(number(cell), Some(meant), "{cell}");
        }
        assert_eq!(number("若干"), None, "no number is a problem, not a nought");
    }

    #[test]
    fn a_line_names_every_cell_it_cannot_read() {
        let cells = PlanCells { size: "若干".into(), days: "9000".into(), ..PlanCells::default() };
        let lines = from_rows(&[cells]);
        let problems: Vec<CellProblem> = lines.iter().flat_map(|line| line.problems.clone()).collect();
        let expected = [CellProblem::NameMissing, CellProblem::Size, CellProblem::Days];
        assert_eq!(problems, expected, "no name, no number, too great a number");
    }

    #[test]
    fn an_unsaid_number_of_runs_is_one() {
        let lines = from_rows(&[PlanCells { name: " 科级干部班 ".into(), ..PlanCells::default() }]);
        let read: Vec<_> = lines.iter().map(|line| (line.patch.name.as_deref(), line.patch.runs)).collect();
        assert_eq!(read, [(Some("科级干部班"), Some(1))], "trimmed, and held once");
    }
}
