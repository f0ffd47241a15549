import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/node.ts', 'src/redis.ts'],
  platform: 'node',
  dts: true,
  failOnWarn: true,
  fixedExtension: false,
});
