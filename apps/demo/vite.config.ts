import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const singletons = ['react', 'react-dom', '@tanstack/react-query'];

export default defineConfig({
  plugins: [react()],
  // The packages are taken from their source, and each has its own node_modules: two Reacts would be two worlds.
  resolve: { dedupe: singletons },
  // The first browsers with light-dark(). For older ones Vite would turn ours into variables, which our theme switch does
  // not reach.
  build: { cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
  // Named, because one that is found late reloads the page, and that may be in the middle of a sign-in.
  optimizeDeps: {
    include: [...singletons, 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime', '@ai-sdk/react', 'ai'],
  },
});
