import { englishScene } from '../english/scene-words.ts'
export const germanScene = englishScene
