//! The sentences of problems, in both languages.

use crate::Language;
use crate::problem::ProblemKind;
use identity::id_number::Sex;

impl ProblemKind {
    /// What is wrong and what to do, without the cell.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        match (self, language) {
            (Self::Name(error), _) => error.sentence(language),
            (Self::IdNumber(error), _) => error.sentence(language),
            (_, Language::Zh) => self.dates_in_chinese().unwrap_or_else(|| self.rest_in_chinese()),
            (_, Language::En) => self.dates_in_english().unwrap_or_else(|| self.rest_in_english()),
        }
    }

    fn dates_in_chinese(&self) -> Option<String> {
        Some(match self {
            Self::UnreadableDate => "看不出是什么日期，请写成1980-05或1980-05-01的样子。".to_owned(),
            Self::NoSuchDate => "日历上没有这一天（月份应为1至12），请核对。".to_owned(),
            Self::TwoDigitYear => "年份只有两位，请写成四位。".to_owned(),
            Self::YearOnly => "只有年份，请补上月份。".to_owned(),
            Self::JanuaryOrOctober { year } => {
                format!("表格把{year}.10存成了{year}.1，分不清是1月还是10月，请改写为{year}-01或{year}-10。")
            }
            Self::SerialDate { date } => format!("这是表格内部的日期序号，已读作{date}，请核对。"),
            Self::InFuture => "日期在今天之后，请核对。".to_owned(),
            Self::UnlikelyAge { age } => format!("按此日期年龄为{age}岁，请核对。"),
            Self::WorkedAsChild => "参加工作时不满14岁，请核对参加工作时间和出生年月。".to_owned(),
            _ => return None,
        })
    }

    fn rest_in_chinese(&self) -> String {
        match self {
            Self::Missing => "此格必填，请补上。".to_owned(),
            Self::MissingColumn { header } => format!("表中找不到“{header}”栏，请指定是哪一栏。"),
            Self::FormulaFailed => "此格是出错的公式，请改为直接填写的内容。".to_owned(),
            Self::FormulaAsText => "此格是以“=”开头的公式文字，请改为直接填写的内容。".to_owned(),
            Self::ControlCharacter { code } => {
                format!("此格含有看不见的控制字符（U+{code:04X}），请清空此格后重新填写。")
            }
            Self::TruthValue => "此格是TRUE或FALSE，应为文字，请改正。".to_owned(),
            Self::NotANumber => "应为数字，请改正。".to_owned(),
            Self::NotWhole => "应为整数，请改正。".to_owned(),
            Self::OutOfRange { least, most } => format!("应在{least}至{most}之间，请核对。"),
            Self::NotQuarters => "学时应为0.25的倍数，请改正。".to_owned(),
            Self::PhoneLength { digits } => {
                format!("电话号码有{digits}位，手机应为11位，座机应为7至12位，请核对。")
            }
            Self::PhoneCharacter { character } => format!("电话号码中不应有“{character}”，请改正。"),
            Self::PhoneDestroyed => {
                "电话号码被表格显示成了科学计数法，请把该列设为文本后重新录入。".to_owned()
            }
            Self::SeveralValues => "一格里有多个内容，请只留一个。".to_owned(),
            Self::UnknownSex => "性别应为“男”或“女”，请改正。".to_owned(),
            Self::UnknownYesNo => "应为“是”或“否”，请改正。".to_owned(),
            Self::UnknownChoice { known } => format!("应为以下之一：{}。", known.join("、")),
            Self::UnknownUnit { nearest: Some(nearest) } => {
                format!("没有这个单位，是否“{nearest}”？请改正，或先建立该单位。")
            }
            Self::UnknownUnit { nearest: None } => "没有这个单位，请改正，或先建立该单位。".to_owned(),
            Self::SexAgainstId { stated } => {
                let stated = if *stated == Sex::Male { "男" } else { "女" };
                format!("性别与身份证号不符，身份证号表明是“{stated}”，请核对。")
            }
            Self::BirthAgainstId { stated } => {
                format!("出生年月与身份证号不符，身份证号表明是{stated}，请核对。")
            }
            Self::RepeatedId { first } => format!("身份证号与{first}重复，请核对。"),
            Self::RepeatedPerson { first } => format!("姓名和单位与{first}相同，请核对是否重复填写。"),
            _ => String::new(),
        }
    }

    fn dates_in_english(&self) -> Option<String> {
        Some(match self {
            Self::UnreadableDate => "This is no date: write it like 1980-05 or 1980-05-01.".to_owned(),
            Self::NoSuchDate => {
                "The calendar has no such date (months go from 1 to 12): check it.".to_owned()
            }
            Self::TwoDigitYear => "The year has only two digits: write four.".to_owned(),
            Self::YearOnly => "There is only a year: add the month.".to_owned(),
            Self::JanuaryOrOctober { year } => format!(
                "The spreadsheet keeps {year}.10 as {year}.1, so this is January or October: write {year}-01 or {year}-10."
            ),
            Self::SerialDate { date } => {
                format!("This is a spreadsheet's day number; it was read as {date}: check it.")
            }
            Self::InFuture => "The date is after today: check it.".to_owned(),
            Self::UnlikelyAge { age } => format!("By this date the person is {age} years old: check it."),
            Self::WorkedAsChild => "Began to work before the age of 14: check both dates.".to_owned(),
            _ => return None,
        })
    }

    fn rest_in_english(&self) -> String {
        match self {
            Self::Missing => "This cell must not be empty: fill it in.".to_owned(),
            Self::MissingColumn { header } => format!("The table has no column “{header}”: say which one it is."),
            Self::FormulaFailed => "The formula in this cell failed: type its value.".to_owned(),
            Self::FormulaAsText => "This cell is the text of a formula, beginning with “=”: type its value.".to_owned(),
            Self::ControlCharacter { code } => {
                format!("This cell holds a control character nobody can see (U+{code:04X}): empty it and type it again.")
            }
            Self::TruthValue => "This cell is TRUE or FALSE and should be a text: correct it.".to_owned(),
            Self::NotANumber => "This should be a number: correct it.".to_owned(),
            Self::NotWhole => "This should be a whole number: correct it.".to_owned(),
            Self::OutOfRange { least, most } => format!("This should be from {least} to {most}: check it."),
            Self::NotQuarters => "Hours go in steps of 0.25: correct it.".to_owned(),
            Self::PhoneLength { digits } => {
                format!("The phone number has {digits} digits; mobiles have 11, landlines 7 to 12: check it.")
            }
            Self::PhoneCharacter { character } => format!("A phone number cannot contain “{character}”: correct it."),
            Self::PhoneDestroyed => {
                "A spreadsheet turned this phone number into 1.39E+10: format the column as text and type it again."
                    .to_owned()
            }
            Self::SeveralValues => "There is more than one value in this cell: keep one.".to_owned(),
            Self::UnknownSex => "The sex should be 男 or 女: correct it.".to_owned(),
            Self::UnknownYesNo => "This should be 是 or 否: correct it.".to_owned(),
            Self::UnknownChoice { known } => format!("This should be one of: {}.", known.join(", ")),
            Self::UnknownUnit { nearest: Some(nearest) } => {
                format!("There is no such unit; did you mean “{nearest}”? Correct it or add the unit first.")
            }
            Self::UnknownUnit { nearest: None } => {
                "There is no such unit: correct it or add the unit first.".to_owned()
            }
            Self::SexAgainstId { stated } => {
                let stated = if *stated == Sex::Male { "男" } else { "女" };
                format!("The ID number says {stated}: check both.")
            }
            Self::BirthAgainstId { stated } => format!("The ID number says born in {stated}: check both."),
            Self::RepeatedId { first } => format!("The same ID number stands in {first}: check both."),
            Self::RepeatedPerson { first } => format!("The same name and unit stand in {first}: is this a repetition?"),
            _ => String::new(),
        }
    }
}
