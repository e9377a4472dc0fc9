//! The items offices begin with. The groups and the number of items are those in use; the wording is ours and editable.

use super::{EvaluationForm, EvaluationItem, count};
use crate::ids::EvaluationItemId;

const CLASS_FORM: &[(&str, &[&str])] = &[
    (
        "培训设计",
        &["培训需求调研", "培训主题与目标", "培训方案的针对性", "课程设置与搭配", "培训时间与期限安排"],
    ),
    (
        "培训实施",
        &["教学内容", "理论教育与党性教育", "教学方法", "师资水平", "现场教学", "研讨交流", "教材资料"],
    ),
    ("培训管理", &["班次组织与计划执行", "学风与学员管理", "考勤与请假管理", "教学设施", "食宿与后勤保障"]),
    ("培训效果", &["理论素养提升", "党性修养提升", "履职能力提升", "对工作的指导作用"]),
];

const LECTURE_CARD: &[&str] = &["现实针对性", "理论性", "信息量", "语言表达", "教风教态"];

const TALK_CARD: &[&str] = &["听得懂", "用得上", "讲得生动", "愿意再来听"];

/// The items of a paper as they are shipped, in order.
pub(super) fn shipped(form: EvaluationForm) -> Vec<EvaluationItem> {
    let lines: Vec<(&str, &str)> = match form {
        EvaluationForm::Class => {
            let of = |(heading, titles): &(&'static str, &'static [&'static str])| {
                titles.iter().map(|title| (*heading, *title)).collect::<Vec<_>>()
            };
            CLASS_FORM.iter().flat_map(of).collect()
        }
        EvaluationForm::Lecture => LECTURE_CARD.iter().map(|title| ("", *title)).collect(),
        EvaluationForm::Talk => TALK_CARD.iter().map(|title| ("", *title)).collect(),
    };
    let item = |(index, (heading, title)): (usize, (&str, &str))| {
        let position = count(index) + 1;
        EvaluationItem {
            id: EvaluationItemId::of(form.code(), position),
            form,
            heading: heading.to_owned(),
            title: title.to_owned(),
            position,
            retired: false,
        }
    };
    lines.into_iter().enumerate().map(item).collect()
}

#[cfg(test)]
mod tests {
    use super::{EvaluationForm, shipped};
    use std::collections::BTreeSet;

    #[test]
    fn the_papers_have_the_items_offices_know() {
        let class = shipped(EvaluationForm::Class);
        let groups: BTreeSet<&str> = class.iter().map(|item| item.heading.as_str()).collect();
        assert_eq!((class.len(), groups.len()), (21, 4), "21 items in four groups");
        let lecture = shipped(EvaluationForm::Lecture);
        assert_eq!(lecture.len(), 5, "five items of 20 points");
        let talk = shipped(EvaluationForm::Talk);
        let ids: BTreeSet<_> = class.iter().chain(&lecture).chain(&talk).map(|item| item.id).collect();
        assert_eq!(ids.len(), 30, "no two items are taken for one another");
    }
}
