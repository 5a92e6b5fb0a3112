import type { APIRoute } from 'astro'
import { type TextPartProps, textPartFile, textPartPaths } from '../../../view/text-parts.ts'

export const getStaticPaths = textPartPaths

/**
 * `/data/texts/03.jsonl.gz`: texts of a large site as JSON, from which other formats are made on
 * request.
 */
export const GET: APIRoute<TextPartProps> = ({ props }) => textPartFile(props)
