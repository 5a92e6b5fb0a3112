/** The target of an instruction, as numbers: 第十二条第二款第（一）项. */
export interface Target {
  /** Number of the article; {@link PREAMBLE} for the text before the first article. */
  article: number
  /** Y of 第X条之Y; null for an article with a plain number. */
  sub: number | null
  paragraph: number | null
  item: number | null
}

/** Article number that represents 引言, the text before the first article. */
export const PREAMBLE = 0

/** One change that an amending decision orders. */
export type Instruction =
  /** 将第十二条修改为：“…” */
  | { kind: 'replace'; target: Target; text: string }
  /** 第三条第一款中的“A”修改为“B”; an empty `by` deletes the words. */
  | { kind: 'words'; target: Target; words: string; by: string; all: boolean }
  /** 增加一条，作为第十三条：“…”; `sub` for an article between two numbers: 第十三条之一. */
  | { kind: 'insert'; article: number; sub: number | null; text: string }
  /** 第五条增加一款，作为第二款：“…”; `place` is null for the end of the article or paragraph. */
  | { kind: 'add'; target: Target; part: 'paragraph' | 'item'; place: number | null; text: string }
  /** 删去第十五条 */
  | { kind: 'delete'; target: Target }
  /** 第十二条改为第十四条 */
  | { kind: 'renumber'; target: Target; to: number }
  /** An order that could not be parsed. */
  | { kind: 'unread' }

/** An instruction with its position in the decision. */
export interface ReadInstruction {
  /** Line of the decision, from 1. */
  line: number
  /** Its wording, shortened. */
  said: string
  instruction: Instruction
}

/** A parsed amending decision. */
export interface Decision {
  instructions: ReadInstruction[]
  /** Whether it says that the other numbers are adjusted: 条文顺序作相应调整. */
  renumbers: boolean
}
