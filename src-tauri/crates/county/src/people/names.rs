//! Invented names: plausible for sex, decade of birth and nationality, and awkward where real rosters are awkward.

use super::surnames::{COMMON, MIAO, SPECIAL, TUJIA};
use super::{Nationality, Sex};
use crate::chance::Chance;

/// Every so many people, one carries a character that old fonts and careless programs lose.
const RARE_EVERY: usize = 131;
/// Every so many people, one has a surname with a reading or a length of its own.
const SPECIAL_EVERY: usize = 97;

/// First and second characters of given names of one sex in one decade; any first may meet any second.
type Pool = (&'static [&'static str], &'static [&'static str]);

const MEN_1960: Pool = (
    &[
        "国", "建", "德", "光", "正", "大", "永", "世", "文", "明", "成", "学", "家", "祥", "朝", "兴", "云",
        "开", "宗", "绍",
    ],
    &[
        "华", "明", "平", "军", "兵", "清", "全", "才", "贵", "福", "富", "安", "春", "林", "生", "忠", "义",
        "友", "权", "奎",
    ],
);
const MEN_1970: Pool = (
    &[
        "建", "晓", "小", "志", "文", "海", "永", "红", "克", "光", "春", "学", "卫", "向", "天", "立", "长",
        "中", "远", "维",
    ],
    &[
        "军", "勇", "波", "东", "华", "明", "林", "平", "强", "斌", "峰", "刚", "辉", "川", "兵", "山", "涛",
        "胜", "奎", "清",
    ],
);
const MEN_1980: Pool = (
    &[
        "伟", "晓", "小", "志", "文", "海", "俊", "鹏", "中", "远", "云", "永", "世", "宏", "家", "天", "江",
        "洪", "祥", "光",
    ],
    &[
        "伟", "勇", "鹏", "涛", "波", "超", "杰", "峰", "龙", "亮", "飞", "林", "军", "刚", "松", "毅", "洋",
        "彬", "华", "川",
    ],
);
const MEN_1990: Pool = (
    &[
        "俊", "子", "浩", "宇", "家", "鑫", "嘉", "晨", "天", "志", "泽", "明", "一", "思", "文", "博", "瑞",
        "皓", "凌", "梓",
    ],
    &[
        "杰", "豪", "鹏", "宇", "轩", "林", "涛", "航", "阳", "凯", "峰", "文", "帆", "翔", "瑞", "源", "然",
        "霖", "铭", "川",
    ],
);
const WOMEN_1960: Pool = (
    &[
        "桂", "秀", "淑", "玉", "素", "春", "翠", "红", "小", "正", "永", "光", "先", "昌", "朝", "世", "大",
        "德", "明", "国",
    ],
    &[
        "英", "兰", "芳", "珍", "琼", "梅", "碧", "香", "容", "菊", "华", "群", "云", "清", "玲", "莲", "秀",
        "琴", "凤", "玉",
    ],
);
const WOMEN_1970: Pool = (
    &[
        "晓", "小", "红", "春", "海", "玉", "丽", "建", "秀", "永", "雪", "艳", "文", "立", "桂", "冬", "明",
        "燕", "亚", "云",
    ],
    &[
        "梅", "红", "琼", "英", "蓉", "丽", "华", "燕", "芳", "霞", "兰", "玲", "萍", "莉", "群", "敏", "琴",
        "娟", "辉", "艳",
    ],
);
const WOMEN_1980: Pool = (
    &[
        "晓", "小", "丽", "婷", "雪", "春", "海", "燕", "佳", "亚", "文", "红", "艳", "玉", "思", "倩", "静",
        "娟", "雅", "敏",
    ],
    &[
        "丽", "娟", "燕", "玲", "婷", "静", "霞", "艳", "敏", "琴", "蓉", "芳", "莉", "华", "梅", "娜", "洁",
        "丹", "萍", "君",
    ],
);
const WOMEN_1990: Pool = (
    &[
        "雨", "思", "佳", "欣", "梦", "诗", "雅", "子", "梓", "静", "若", "晓", "婉", "语", "嘉", "心", "依",
        "芷", "馨", "文",
    ],
    &[
        "涵", "怡", "琪", "婷", "雪", "瑶", "妍", "欣", "悦", "颖", "洁", "玲", "雯", "琳", "萱", "倩", "月",
        "然", "蕊", "君",
    ],
);

/// Given names with characters beyond the common 8,105, several of them outside the Basic Multilingual Plane.
const RARE: &[&str] = &[
    "𠮷", "㛃", "䶮", "小𠮷", "𬭎", "𬱖", "𫖯", "文㛃", "𣲘", "龑", "喆", "堃", "犇", "骉", "燚", "昱䶮",
    "𬍛", "志犇", "垚", "㵘", "𬸚", "彧", "翀", "珺祎", "韡",
];

/// Names written with a middle dot, and the nationality they belong to.
const DOTTED: &[(&str, Nationality, Sex)] = &[
    ("阿依古丽·买买提", "维吾尔族", Sex::Female),
    ("吉克·阿呷", "彝族", Sex::Female),
    ("艾尔肯·阿不都热依木", "维吾尔族", Sex::Male),
    ("沙马·拉哈", "彝族", Sex::Male),
    ("古丽娜尔·叶尔江", "哈萨克族", Sex::Female),
    ("罗桑·次仁", "藏族", Sex::Male),
    ("布仁·巴雅尔", "蒙古族", Sex::Male),
    ("卓玛·央金", "藏族", Sex::Female),
];

/// What a name has to fit.
pub(super) struct Bearer {
    /// The running number of the person in the county, which decides who is awkward.
    pub(super) number: usize,
    pub(super) sex: Sex,
    pub(super) born: i32,
    pub(super) nationality: Nationality,
}

/// A name, and the nationality and sex it goes with: a dotted name brings its own.
pub(super) fn name_for(bearer: &Bearer, chance: &mut Chance) -> (String, Nationality, Sex) {
    if bearer.number % 1_000 == 617 {
        let at = (bearer.number / 1_000) % DOTTED.len();
        if let Some((name, nationality, sex)) = DOTTED.get(at) {
            return ((*name).to_owned(), *nationality, *sex);
        }
    }
    let name = format!("{}{}", surname(bearer, chance), given(bearer, chance));
    (name, bearer.nationality, bearer.sex)
}

/// An ordinary name for somebody who is on no roster, such as an external trainer.
pub(crate) fn guest_name(sex: Sex, born: i32, chance: &mut Chance) -> String {
    let given = two_or_one(pool(sex, born), chance);
    format!("{}{given}", chance.weighted(COMMON))
}

fn surname(bearer: &Bearer, chance: &mut Chance) -> &'static str {
    if bearer.number % SPECIAL_EVERY == 13 {
        return SPECIAL.get((bearer.number / SPECIAL_EVERY) % SPECIAL.len()).copied().unwrap_or_default();
    }
    chance.weighted(match bearer.nationality {
        "土家族" => TUJIA,
        "苗族" => MIAO,
        _ => COMMON,
    })
}

fn given(bearer: &Bearer, chance: &mut Chance) -> String {
    if bearer.number % RARE_EVERY == 29 {
        let rare = RARE.get((bearer.number / RARE_EVERY) % RARE.len());
        return rare.copied().unwrap_or_default().to_owned();
    }
    two_or_one(pool(bearer.sex, bearer.born), chance)
}

fn two_or_one((first, second): Pool, chance: &mut Chance) -> String {
    let last = chance.pick(second);
    if chance.per_mille(160) {
        return last.to_owned();
    }
    let start = chance.pick(first);
    // 丽丽 and 伟伟 are names, but rare enough to step aside.
    if start == last { last.to_owned() } else { format!("{start}{last}") }
}

fn pool(sex: Sex, born: i32) -> Pool {
    match (sex, born) {
        (Sex::Male, ..1970) => MEN_1960,
        (Sex::Male, 1970..1980) => MEN_1970,
        (Sex::Male, 1980..1990) => MEN_1980,
        (Sex::Male, _) => MEN_1990,
        (Sex::Female, ..1970) => WOMEN_1960,
        (Sex::Female, 1970..1980) => WOMEN_1970,
        (Sex::Female, 1980..1990) => WOMEN_1980,
        (Sex::Female, _) => WOMEN_1990,
    }
}
