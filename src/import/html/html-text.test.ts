import { describe, expect, it } from 'vitest'
import { readHtml } from './html-text.ts'

const page = (body: string) => readHtml(`<!doctype html><html><body>${body}</body></html>`)

const TEXT = '<p>第一条 为管理公园，制定本办法。</p><p>第二条 公园向公众开放，不收费用。</p>'

describe('the table of a portal about a document', () => {
  const whole = {
    title: '青石市关于公园的通知',
    docNumber: '青政发〔2031〕5号',
    date: '2031年03月04日',
    issuer: '青石市人民政府',
    name: null,
  }

  it('is read in cells, inside the tables that lay out the page', () => {
    const { fields, text } = page(
      `<table><tr><td><table class="bd1"><tbody>
      <tr><td><b>索 引 号：</b></td><td>000014349/2031-00012</td><td><b>主题分类：</b></td><td>城乡建设\\其他</td></tr>
      <tr><td><b>发文机关：</b></td><td>青石市人民政府</td><td><b>成文日期：</b></td><td>2031年03月04日</td></tr>
      <tr><td><b>标　　题：</b></td><td colspan="3">青石市关于<br>公园的通知</td></tr>
      <tr><td><b>发文字号：</b></td><td>青政发〔2031〕5号</td><td><b>发布日期：</b></td><td>2031年03月09日</td></tr>
      <tr><td><b>主 题 词：</b></td><td></td></tr></tbody></table></td></tr>
      <tr><td>${TEXT}</td></tr></table>`,
    )
    expect(fields).toEqual(whole)
    expect(text.split('\n').slice(0, 8)).toEqual([
      '索引号：000014349/2031-00012',
      '主题分类：城乡建设\\其他',
      '发文机关：青石市人民政府',
      '成文日期：2031年03月04日',
      '标题：青石市关于 公园的通知',
      '发文字号：青政发〔2031〕5号',
      '发布日期：2031年03月09日',
      '主题词：',
    ])
    expect(text).toContain('第一条 为管理公园')
  })

  const SHAPES = {
    'th and td':
      '<table><tr><th>名称</th><td>青石市关于公园的通知</td><th>文号</th><td>青政发〔2031〕5号</td></tr><tr><th>发布机构</th><td>青石市人民政府</td><th>生成日期</th><td>2031年03月04日</td></tr></table>',
    dl: '<dl><dt>名　　称:</dt><dd>青石市关于公园的通知</dd><dt>文　　号:</dt><dd>青政发〔2031〕5号</dd><dt>发布机构:</dt><dd>青石市人民政府</dd><dt>成文日期:</dt><dd>2031年03月04日</dd><dt>废止日期:</dt><dd></dd></dl>',
    'a list':
      '<ul><li><span>信息名称：</span>青石市关于公园的通知</li><li><span>文号：</span>青政发〔2031〕5号</li><li><span>索引号：</span></li><li><span>发布机构：</span><span>青石市人民政府</span></li><li><span>生成日期：</span>2031年03月04日</li></ul>',
    'div rows':
      '<div class="info"><div class="row"><div class="k">标题</div><div class="v">青石市关于公园的通知</div></div><div class="row"><div class="k">发文字号</div><div class="v">青政发〔2031〕5号</div></div><div class="row"><div class="k">发文机关</div><div class="v">青石市人民政府</div></div><div class="row"><div class="k">成文日期</div><div class="v">2031年03月04日</div></div></div>',
    'two inline elements a row, one with a name that is not known':
      '<div><div><span>名　　称</span><em>青石市关于公园的通知</em></div><div><span>文　　号</span><em>青政发〔2031〕5号</em></div><div><span>载体情况</span><em>纸质</em></div><div><span>发布机构</span><em>青石市人民政府</em></div><div><span>生成日期</span><em>2031年03月04日</em></div></div>',
    'one cell a row, name and value in it':
      '<table><tr><td><strong>标题：</strong><p>青石市关于公园的通知</p></td></tr><tr><td><strong>发文字号：</strong>青政发〔2031〕5号</td><td><strong>发文机关：</strong>青石市人民政府</td></tr><tr><td><strong>成文日期：</strong>2031年03月04日</td></tr></table>',
    'fields on one line':
      '<p>标题：青石市关于公园的通知 发文字号：青政发〔2031〕5号</p><p>发文机关：青石市人民政府　成文日期：2031年03月04日</p>',
  }
  for (const [shape, html] of Object.entries(SHAPES))
    it(`is read from ${shape}`, () => {
      const { fields, text } = page(`<div>${html}</div><h1>青石市关于公园的通知</h1>${TEXT}`)
      expect(fields).toEqual({ ...whole, name: whole.title })
      expect(text).toMatch(/(?:标题|名称)：青石市关于公园的通知\n/)
    })

  it('gives a title without the category that the site puts before it', () => {
    const rows =
      '<dl><dt>名称</dt><dd>【任免】青石市关于公园的通知</dd><dt>文号</dt><dd>青政发〔2031〕5号</dd></dl>'
    expect(page(`${rows}${TEXT}`).fields.title).toBe('青石市关于公园的通知')
  })

  it('is not recognized in the text of a document', () => {
    const { fields, text } = page(
      '<h1>房屋合同</h1><p>甲方：张某</p><p>第一条 文号：见附件。</p><p>联系人：李某</p>',
    )
    expect(fields).toEqual({
      title: null,
      docNumber: null,
      date: null,
      issuer: null,
      name: '房屋合同',
    })
    expect(text).toContain('第一条 文号：见附件。')
  })
})

describe('the surroundings of a document on a page', () => {
  it('are left out if they are navigation or lists of links, and named', () => {
    const { text, left } = page(
      `<header>青石市人民政府门户</header><div id="top"><a href="/">首页</a><a href="/a">政务</a><a href="/b">服务</a></div>
      <div>当前位置：<a href="/">首页</a> &gt; <a href="/z">政策</a> &gt; 正文</div>
      <h1>青石市公园办法</h1>${TEXT}
      <p><a href="/1">上一篇：青石市道路办法</a></p>
      <h3>相关阅读</h3><ul><li><a href="/2">青石市召开公园座谈会</a><span>2031-01-02</span></li><li><a href="/3">青石市建成公园十座</a><span>2031-01-03</span></li></ul>
      <div class="footer">主办：青石市人民政府 <a href="/m">网站地图</a></div>`,
    )
    expect(text).toBe(
      '青石市公园办法\n\n第一条 为管理公园，制定本办法。\n\n第二条 公园向公众开放，不收费用。\n',
    )
    expect(left).toHaveLength(6)
    expect(left[4]).toMatch(/^相关阅读 青石市召开/)
  })

  it('stay if links are text of the document', () => {
    const { text, left } = page(
      `<h1>青石市公园办法</h1><ul><li><a href="#a1">总则</a></li><li><a href="#a2">附则</a></li></ul>
      <p><a href="/law/1">第一条</a> <a href="/law/2">公园法</a></p>${TEXT}
      <p>附件：<a href="/f/1.doc">1.公园名录</a> <a href="/f/2.doc">2.公园地图</a></p>`,
    )
    expect(left).toEqual([])
    expect(text).toContain('总则')
    expect(text).toContain('附件：1.公园名录 2.公园地图')
  })

  it('never include most of a page', () => {
    const { text } = page(
      '<div><a href="/1">青石市公园管理办法和若干问题的解释</a>，<a href="/2">青石市道路管理办法和解释</a>施行。</div>',
    )
    expect(text).toContain('青石市公园管理办法')
  })
})

describe('a table of a page', () => {
  it('is a Markdown table, with a cell over several columns or rows in the first of them', () => {
    const { text } = page(
      `${TEXT}<table><caption>收费标准</caption><tr><th>序号</th><th>项目</th><th colspan="2">标准</th></tr>
      <tr><td rowspan="2">1</td><td>一、甲|乙</td><td>10元</td><td></td></tr><tr><td>二、丙</td><td><p>20</p><p>元</p></td><td>x</td></tr>
      <tr><td colspan="4">注：含税。</td></tr></table><p>第三条 施行。</p>`,
    )
    expect(text.split('\n').slice(3, 10)).toEqual([
      '',
      '收费标准',
      '| 序号 | 项目 | 标准 |  |',
      '| --- | --- | --- | --- |',
      '| 1 | 一、甲\\|乙 | 10元 |  |',
      '|  | 二、丙 | 20 元 | x |',
      '注：含税。',
    ])
  })

  it('used for layout of articles is read as lines', () => {
    const { text } = page(
      '<table><tr><td>第 1 條</td><td>為管理公園，制定本辦法。</td></tr><tr><td>第 2 條</td><td>公園開放。</td></tr></table>',
    )
    expect(text).toBe('第 1 條\t為管理公園，制定本辦法。\n第 2 條\t公園開放。\n')
  })
})

describe('the name of a page', () => {
  it('is its heading, a meta tag, or its title without the name of the site', () => {
    const named = (head: string, body = '<p>x</p>') =>
      readHtml(`<html><head>${head}</head><body>${body}</body></html>`).fields.name
    expect(named('<title>公园办法_青石市人民政府</title>')).toBe('公园办法')
    expect(named('<title>x</title><meta name="ArticleTitle" content="公园办法">')).toBe('公园办法')
    expect(named('<title>x</title>', '<h1>公园办法</h1>')).toBe('公园办法')
    expect(named('')).toBeNull()
  })
})

it('writes the spaces of a page as plain ones', () => {
  expect(page('<p>&emsp;&emsp;第一条&nbsp;&nbsp;为管理公园</p>').text).toBe('第一条  为管理公园\n')
  expect(page('<p>青石市</p><p>&emsp;第一条&nbsp;为管理公园</p>').text).toContain('\n　第一条 为')
})

it('takes the day of the current text rather than of the first one', () => {
  const rows =
    '<tr><th>法規名稱：</th><td>青石市公園自治條例</td></tr><tr><th>公發布日：</th><td>民國 120 年 3 月 2 日</td></tr><tr><th>修正日期：</th><td>民國 125 年 4 月 1 日</td></tr>'
  expect(page(`<table>${rows}</table>${TEXT}`).fields.date).toBe('民國 125 年 4 月 1 日')
})

it('does not take the name of a site in its header for a title', () => {
  const { text, fields } = page(
    `<header><h1>青石区人民政府</h1><nav>首页</nav></header><h1>关于公园的通知</h1>${TEXT}`,
  )
  expect(fields.name).toBe('关于公园的通知')
  expect(text).not.toContain('青石区人民政府')
})
