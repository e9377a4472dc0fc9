//! The fields of the tables that offices send: what their headers are called and what their values look like.

use crate::columns::FieldSpec;

const fn field(
    key: &'static str,
    synonyms: &'static [&'static str],
    examples: &'static [&'static str],
) -> FieldSpec {
    FieldSpec { key, synonyms, examples }
}

/// A list of people (干部名册).
pub const ROSTER: [FieldSpec; 14] = [
    field("number", &["序号", "编号", "no"], &[]),
    field("name", &["姓名", "名字", "干部姓名", "学员姓名", "name"], &[]),
    field("sex", &["性别", "sex"], &["男", "女"]),
    field("nationality", &["民族"], &["汉族", "土家族", "汉"]),
    field(
        "birth",
        &["出生年月", "出生日期", "出生时间", "出生", "生日"],
        &["1980.05", "1980-05", "198005", "1980年5月"],
    ),
    field(
        "id_number",
        &["身份证号", "身份证号码", "公民身份号码", "身份证", "证件号码"],
        &["500236198001010010", "50023619800101001X"],
    ),
    field("unit", &["单位", "工作单位", "所在单位", "单位名称", "所属单位", "部门"], &[]),
    field("post", &["职务", "现任职务", "工作职务", "岗位"], &[]),
    field("rank", &["职级", "现任职级", "职务层次", "级别"], &["一级科员", "四级主任科员", "一级主任科员"]),
    field("politics", &["政治面貌", "党派"], &["中共党员", "群众", "共青团员", "中共预备党员"]),
    field("education", &["学历", "文化程度", "最高学历", "学历学位"], &["本科", "大专", "研究生", "大学"]),
    field("joined", &["参加工作时间", "参工时间", "工作时间", "参加工作年月"], &[]),
    field("phone", &["联系电话", "电话", "手机", "手机号", "手机号码", "联系方式"], &["13900000000"]),
    field("remark", &["备注", "说明"], &[]),
];

/// The year plan of classes (年度培训计划表).
pub const YEAR_PLAN: [FieldSpec; 13] = [
    field("number", &["序号", "编号"], &[]),
    field("class_name", &["班次名称", "培训班名称", "班次", "培训项目", "项目名称"], &[]),
    field("content", &["培训内容", "主要内容", "内容", "培训目的"], &[]),
    field("audience", &["培训对象", "对象", "参训对象"], &[]),
    field("size", &["人数", "培训人数", "每期人数", "计划人数"], &[]),
    field("runs", &["期数", "班次数", "办班期数"], &[]),
    field("dates", &["时间", "培训时间", "举办时间", "办班时间"], &[]),
    field("days", &["天数", "培训天数", "期限", "时长"], &[]),
    field("place", &["地点", "培训地点", "办班地点"], &[]),
    field("organiser", &["主办", "主办单位"], &[]),
    field("undertaker", &["承办", "承办单位"], &[]),
    field("budget", &["经费及列支渠道", "经费", "经费预算", "列支渠道"], &[]),
    field("responsible", &["责任人", "负责人", "联系人"], &[]),
];

/// A list of studies elsewhere: what an online platform or another organiser hands out.
pub const STUDY: [FieldSpec; 13] = [
    field("number", &["序号", "编号"], &[]),
    field("name", &["姓名", "学员姓名", "干部姓名", "用户姓名", "name"], &[]),
    field("id_number", &["身份证号", "身份证号码", "公民身份号码", "身份证", "证件号码"], &[]),
    field("unit", &["单位", "工作单位", "所在单位", "单位名称", "所属单位", "部门"], &[]),
    field(
        "study_kind",
        &["类别", "培训类别", "学习类别", "培训类型", "学习方式"],
        &["网络自学", "外出培训", "上级调训"],
    ),
    field(
        "course",
        &["课程名称", "课程", "班次名称", "培训班名称", "学习内容", "培训内容", "课程或班次名称"],
        &[],
    ),
    field("organiser", &["主办单位", "主办", "平台", "学习平台", "办班单位"], &[]),
    field("starts", &["开始日期", "开始时间", "起始日期", "培训开始时间"], &[]),
    field("ends", &["结束日期", "结束时间", "完成日期", "完成时间", "培训结束时间", "日期"], &[]),
    field("hours", &["学时", "认定学时", "申报学时", "获得学时", "学时数", "总学时", "网络学时"], &[]),
    field("minutes", &["视频时长", "时长", "学习时长", "分钟", "时长分钟"], &[]),
    field("proof", &["证明材料", "证书号", "证书编号", "文号", "证明"], &[]),
    field("remark", &["备注", "说明"], &[]),
];

/// A list of outreach teams (宣讲微团队名册).
pub const TEAMS: [FieldSpec; 8] = [
    field("number", &["序号", "编号"], &[]),
    field("team", &["队伍名称", "队伍", "宣讲队伍", "宣讲微团队", "团队名称", "微团队", "微团队名称"], &[]),
    field("township", &["乡镇", "乡镇街道", "所属乡镇", "所在乡镇", "街道"], &[]),
    field("village", &["村", "村社区", "所在村", "社区", "所属村", "所属村社区"], &[]),
    field("brand", &["品牌", "宣讲品牌"], &["夔州宣讲", "奉节坝坝会"]),
    field("speakers", &["宣讲员", "成员", "队员", "宣讲人", "宣讲员姓名", "团队成员"], &[]),
    field("topics", &["可讲专题", "专题", "宣讲专题", "擅长专题", "宣讲内容"], &[]),
    field("covers", &["覆盖村", "覆盖村社区", "宣讲范围", "覆盖范围", "包村"], &[]),
];

/// Talks that were held (宣讲活动统计表).
pub const TALKS: [FieldSpec; 13] = [
    field("number", &["序号", "编号"], &[]),
    field("date", &["日期", "宣讲日期", "宣讲时间", "活动日期", "时间"], &[]),
    field("start", &["开始时间", "几点", "时刻"], &["19:30"]),
    field("team", &["队伍", "宣讲队伍", "队伍名称", "宣讲微团队", "微团队"], &[]),
    field("brand", &["品牌", "宣讲品牌"], &["夔州宣讲", "奉节坝坝会"]),
    field("speakers", &["宣讲员", "宣讲人", "主讲人"], &[]),
    field("topic", &["专题", "宣讲专题", "宣讲主题", "主题", "宣讲内容"], &[]),
    field("township", &["乡镇", "乡镇街道", "所在乡镇", "街道"], &[]),
    field("village", &["村", "村社区", "地点", "宣讲地点", "所在村", "社区"], &[]),
    field("form", &["形式", "宣讲形式", "方式"], &["坝坝会", "会议宣讲", "入户宣讲", "文艺宣讲"]),
    field("length", &["时长", "宣讲时长", "分钟", "时长分钟"], &[]),
    field("heard", &["受众人次", "受众", "受众人数", "听众", "听众人数", "参加人数", "人次"], &[]),
    field("remark", &["备注", "说明"], &[]),
];

/// A list of trainers (师资库).
pub const TRAINERS: [FieldSpec; 9] = [
    field("number", &["序号", "编号"], &[]),
    field("name", &["姓名", "教师姓名", "师资姓名", "主讲人", "name"], &[]),
    field("organisation", &["单位及职务", "单位职务", "工作单位及职务", "单位", "工作单位", "所在单位"], &[]),
    field("post", &["职务", "职称", "职务职称"], &[]),
    field("external", &["来源", "县内县外", "师资来源", "是否县外", "是否外聘"], &["县内", "县外", "外聘"]),
    field("leader", &["领导干部", "是否领导干部", "领导"], &[]),
    field("topics", &["可讲专题", "专题", "擅长专题", "授课专题", "研究方向"], &[]),
    field("phone", &["联系电话", "电话", "手机", "手机号", "手机号码", "联系方式"], &["13900000000"]),
    field("remark", &["备注", "说明"], &[]),
];

/// A list of venues and field sites (场地、现场教学点台账).
pub const VENUES: [FieldSpec; 15] = [
    field("number", &["序号", "编号"], &[]),
    field("venue_name", &["场地名称", "场地", "名称", "教学点名称", "基地名称", "现场教学点"], &[]),
    field("venue_kind", &["类别", "场地类别", "类型", "场地类型", "性质"], &["教室", "报告厅", "现场教学点"]),
    field("capacity", &["座位", "座位数", "容量", "容纳人数", "可容纳人数"], &[]),
    field("township", &["所在乡镇", "乡镇", "乡镇街道", "所属乡镇"], &[]),
    field("address", &["地址", "详细地址", "位置"], &[]),
    field("opens", &["开门时间", "开放时间起", "开放时间"], &["08:30"]),
    field("closes", &["关门时间", "开放时间止", "关闭时间"], &["21:00"]),
    field("equipment", &["设备", "设备配置", "设施设备", "教学设备", "配套设备"], &["投影、扩音"]),
    field("guide", &["讲解员", "讲解人", "现场讲解员", "带队讲解"], &[]),
    field("contact", &["联系方式", "联系人", "联系人及电话"], &[]),
    field("travel", &["车程", "车程分钟", "路程分钟", "单程时间"], &[]),
    field("topics", &["适用专题", "教学专题", "可讲专题", "专题", "教学主题"], &[]),
    field("safety_plan", &["安全预案", "应急预案", "安全措施", "安全保障"], &[]),
    field("remark", &["备注", "说明"], &[]),
];

/// A list of people sent out for months (双学双促、一线实践锻炼人员名册).
pub const PLACEMENTS: [FieldSpec; 18] = [
    field("number", &["序号", "编号"], &[]),
    field("name", &["姓名", "干部姓名", "锻炼干部", "name"], &[]),
    field("id_number", &["身份证号", "身份证号码", "公民身份号码", "身份证", "证件号码"], &[]),
    field("unit", &["单位", "工作单位", "派出单位", "所在单位", "原单位"], &[]),
    field("post", &["职务", "现任职务", "原职务", "原任职务"], &[]),
    field(
        "placement_kind",
        &["锻炼方式", "锻炼类型", "方式", "锻炼形式"],
        &["一线实践锻炼", "挂职锻炼", "跟班学习", "驻点帮扶"],
    ),
    field("place_kind", &["去向类别", "去向类型", "锻炼平台"], &["先进地区", "重点项目", "产业一线"]),
    field("place", &["去向", "锻炼地点", "锻炼去向", "地点", "锻炼岗位", "项目名称"], &[]),
    field("host", &["接收单位", "锻炼单位", "挂职单位", "接收地"], &[]),
    field("mentor", &["带教导师", "导师", "指导老师", "带教人"], &[]),
    field("period", &["起止时间", "锻炼时间", "锻炼期限", "时间", "起止日期"], &["2026.3—2026.8"]),
    field("starts", &["开始日期", "开始时间", "起始日期", "起始时间"], &[]),
    field("ends", &["结束日期", "结束时间", "截止日期"], &[]),
    field("goals", &["锻炼目标", "目标任务", "学习任务", "锻炼任务"], &[]),
    field("result", &["鉴定结果", "考核结果", "鉴定等次", "考核等次"], &["优秀", "合格", "不合格"]),
    field("assessor", &["鉴定人", "鉴定单位", "考核人", "考核单位"], &[]),
    field("assessed_on", &["鉴定日期", "考核日期", "鉴定时间"], &[]),
    field("opinion", &["鉴定意见", "考核意见", "评语"], &[]),
];

/// A unit's receipt for a class (参训回执).
pub const RECEIPTS: [FieldSpec; 11] = [
    field("number", &["序号", "编号"], &[]),
    field("name", &["姓名", "参训人员", "参训人员姓名", "干部姓名", "学员姓名", "name"], &[]),
    field("unit", &["单位", "工作单位", "所在单位", "单位名称", "部门"], &[]),
    field("post", &["职务", "现任职务", "工作职务", "岗位"], &[]),
    field(
        "attends",
        &["是否参训", "参训情况", "是否参加", "能否参训", "参训与否", "回执"],
        &["参训", "不参训", "替换", "参加", "不参加"],
    ),
    field("replaced_by", &["替换人", "替换人姓名", "替换人员", "改派人员", "顶替人员", "改派"], &[]),
    field("replacer_unit", &["替换人单位", "替换人员单位", "改派人员单位"], &[]),
    field("replacer_post", &["替换人职务", "替换人员职务", "改派人员职务"], &[]),
    field("reason", &["不参训或替换原因", "原因", "不参训原因", "替换原因", "请假原因", "事由"], &[]),
    field("phone", &["联系电话", "电话", "手机", "手机号", "手机号码", "联系方式"], &["13900000000"]),
    field("remark", &["备注", "说明"], &[]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table_header::header_key;

    #[test]
    fn synonyms_are_in_the_form_that_headers_are_compared_in() {
        let ours =
            [&ROSTER[..], &YEAR_PLAN, &STUDY, &TEAMS, &TALKS, &TRAINERS, &VENUES, &PLACEMENTS, &RECEIPTS];
        for field in ours.into_iter().flatten() {
            for synonym in field.synonyms {
                assert_eq!(header_key(synonym), *synonym, "{}", field.key);
            }
        }
    }
}
