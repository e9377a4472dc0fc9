//! Units in the official manual order: departments, townships each followed by its villages, then other institutions.

use crate::offices::{DEPARTMENTS, INSTITUTIONS, Office};

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitKind {
    /// 县级部门, the four leading bodies included.
    CountyDepartment,
    /// 乡镇、街道.
    Township,
    /// 村、社区.
    Village,
    /// Schools, hospitals and companies.
    Other,
}

/// A node of the organisation tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// The short name people use, such as 紫阳村.
    pub name: String,
    /// The registered name, such as 紫阳村村民委员会; the short one where no longer one is published.
    pub official_name: String,
    /// Department, township, village or other.
    pub kind: UnitKind,
    /// The 9- or 12-digit division code of a township or village; other units have none.
    pub code: Option<String>,
    /// The township of a village, as an index into the units; always earlier in the list.
    pub parent: Option<usize>,
    /// The place among the units with the same parent, from 1.
    pub order: u32,
}

impl Unit {
    /// 街道 and 社区 are towns; their posts are named differently from those of 乡镇 and 村.
    pub(crate) fn is_urban(&self) -> bool {
        self.name.ends_with("街道") || self.name.ends_with("社区")
    }
}

/// Every unit of the county, in the official order.
pub(crate) fn build() -> Vec<Unit> {
    let mut units: Vec<Unit> = offices(DEPARTMENTS, UnitKind::CountyDepartment).collect();
    add_divisions(&mut units);
    units.extend(offices(INSTITUTIONS, UnitKind::Other));
    number_siblings(&mut units);
    units
}

fn offices(list: &'static [Office], kind: UnitKind) -> impl Iterator<Item = Unit> {
    list.iter().map(move |office| Unit {
        name: office.name.into(),
        official_name: office.name.into(),
        kind,
        code: None,
        parent: None,
        order: 0,
    })
}

/// A line of the published divisions: code, name, level, code of the parent.
type Division = (&'static str, &'static str, &'static str, &'static str);

fn divisions() -> impl Iterator<Item = Division> {
    include_str!("../data/fengjie-divisions.csv").lines().skip(1).filter_map(|line| {
        let mut fields = line.split(',');
        Some((fields.next()?, fields.next()?, fields.next()?, fields.next()?))
    })
}

fn add_divisions(units: &mut Vec<Unit>) {
    for (code, name, _, _) in divisions().filter(|(_, _, level, _)| *level == "township") {
        let township = units.len();
        units.push(division(code, name, UnitKind::Township, None));
        let villages = divisions().filter(|(_, _, _, parent)| *parent == code);
        units.extend(
            villages.map(|(code, name, _, _)| division(code, name, UnitKind::Village, Some(township))),
        );
    }
}

fn division(code: &str, official: &str, kind: UnitKind, parent: Option<usize>) -> Unit {
    let (name, official_name) = (short_name(official), official.to_owned());
    Unit { name, official_name, kind, code: Some(code.to_owned()), parent, order: 0 }
}

/// 真武村民委员会 and 紫阳村村民委员会 are both a 村; the register writes some with one 村 and some with two.
fn short_name(official: &str) -> String {
    if let Some(stem) = official.strip_suffix("村民委员会") {
        return if stem.ends_with('村') { stem.to_owned() } else { format!("{stem}村") };
    }
    official.strip_suffix("居民委员会").unwrap_or(official).to_owned()
}

fn number_siblings(units: &mut [Unit]) {
    let mut last = std::collections::BTreeMap::new();
    for unit in units {
        let order = last.entry(unit.parent).or_insert(0);
        *order += 1;
        unit.order = *order;
    }
}

#[cfg(test)]
mod tests {
    use super::short_name;

    #[test]
    fn villages_are_called_what_people_call_them() {
        assert_eq!(short_name("紫阳村村民委员会"), "紫阳村", "two 村 in the register");
        assert_eq!(short_name("真武村民委员会"), "真武村", "one 村 in the register");
        assert_eq!(short_name("中村村村民委员会"), "中村村", "a village called 中村");
        assert_eq!(short_name("诗城路社区居民委员会"), "诗城路社区", "a community");
        assert_eq!(short_name("白帝镇"), "白帝镇", "a township keeps its name");
    }
}
