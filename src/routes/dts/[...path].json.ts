import type { APIRoute } from 'astro'
import { type DtsProps, dtsAnswer, dtsPaths } from '../../view/dts-files.ts'
import { fileResponse } from '../../view/file-contents.ts'

export const getStaticPaths = dtsPaths

/**
 * `/dts/entry.json`, `/dts/navigation/central/down-1.json`: answers of the Distributed Text
 * Services API.
 */
export const contents = dtsAnswer

export const GET: APIRoute<DtsProps> = async ({ props }) => fileResponse(await contents(props))
