//! Tables on a terminal: columns lined up by the width their characters really take.

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

/// Lines up rows of JSON objects under the given columns: (key, heading).
pub fn lined_up(rows: &[Value], columns: &[(&str, &str)]) -> String {
    let heading: Vec<String> = columns.iter().map(|(_, heading)| (*heading).to_owned()).collect();
    let body = rows.iter().map(|row| columns.iter().map(|(key, _)| cell(row, key)).collect::<Vec<String>>());
    let lines: Vec<Vec<String>> = std::iter::once(heading).chain(body).collect();
    let width = |column: usize| {
        let cells = lines.iter().filter_map(|line| line.get(column));
        cells.map(|cell| cell.width()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let joined = lines.iter().map(|line| {
        let padded = line.iter().zip(&widths).map(|(cell, width)| {
            let gap = width.saturating_sub(cell.width());
            format!("{cell}{}", " ".repeat(gap))
        });
        padded.collect::<Vec<String>>().join("  ").trim_end().to_owned()
    });
    joined.collect::<Vec<String>>().join("\n")
}

fn cell(row: &Value, key: &str) -> String {
    match row.pointer(&format!("/{key}")) {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn chinese_and_latin_cells_line_up() {
        let rows = [json!({ "name": "张三", "n": 1 }), json!({ "name": "Li", "n": null })];
        let table = lined_up(&rows, &[("name", "姓名"), ("n", "数")]);
        assert_eq!(table, "姓名  数\n张三  1\nLi", "a Chinese character takes two places");
    }
}
