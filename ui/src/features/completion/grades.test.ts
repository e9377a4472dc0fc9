import { describe, expect, it } from 'vitest'
import { gradeText, parseGrade, pastedLines } from './grades'

describe('a grade', () => {
  it('is read in points with at most one decimal', () => {
    expect(parseGrade('87.5')).toBe(875)
    expect(parseGrade('１００')).toBe(1000)
    expect(parseGrade('')).toBeNull()
    expect(parseGrade('0')).toBe(0)
    for (const typed of ['100.5', '-1', '87.55', '优秀']) expect(parseGrade(typed)).toBeUndefined()
  })

  it('is written as it was typed', () => {
    for (const typed of ['0', '59.9', '60', '100']) expect(gradeText(parseGrade(typed) ?? null)).toBe(typed)
    expect(gradeText(null)).toBe('')
  })
})

describe('a pasted column', () => {
  it('is read line by line, empty ones among them', () => {
    expect(pastedLines('80\r\n\r\n90.5\r\n')).toEqual(['80', '', '90.5'])
  })

  it('is the last one where the names were copied too', () => {
    expect(pastedLines('张三\t80\n李四\t90')).toEqual(['80', '90'])
  })
})
