import type { AstroConfig } from 'astro'
import { currentBuild } from '../build/current-build.ts'

type Plugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>

/** Reports to the running build the files from which pages, styles and scripts are bundled. */
export function bundleInputs(): Plugin {
  return {
    name: 'clausary:bundle-inputs',
    apply: 'build',
    generateBundle() {
      currentBuild()?.inputs?.([...this.getModuleIds()])
    },
  }
}
