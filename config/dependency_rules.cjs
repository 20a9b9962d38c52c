/**
 * Which module may import which (dependency-cruiser). `npm run lint` checks it; each message says why.
 * @type {import('dependency-cruiser').IConfiguration}
 */

module.exports = {
  forbidden: [
    {
      name: 'kernel-knows-no-plugin',
      severity: 'error',
      comment: 'The kernel must run with any set of plugins. Publish a contribution point and let the plugin contribute to it.',
      from: { path: '^kernel/' },
      to: { path: '^plugins/' },
    },
    {
      name: 'plugins-use-the-public-kernel',
      severity: 'error',
      comment: "A plugin imports @benchpin/kernel (its index) or the kernel's money, units, dates, manifest, screens and testing entries; the rest of the kernel changes without notice.",
      from: { path: '^plugins/', pathNot: '/tests/' },
      to: { path: '^kernel/', pathNot: '^kernel/(index|host/manifest|http/screen_types|(money|units|dates|testing)/index)\\.ts$' },
    },
    {
      name: 'plugins-meet-at-their-api',
      severity: 'error',
      comment: "Import another plugin's api.ts (@benchpin/plugins/<id>) and name it in `requires`; its inside changes without notice. Screen parts that a plugin offers lie in its screens/parts folder.",
      from: { path: '^plugins/([^/]+)/' },
      to: { path: '^plugins/([^/]+)/', pathNot: ['^plugins/$1/', '^plugins/[^/]+/api\\.ts$', '^plugins/[^/]+/screens/parts/', '^plugins/[^/]+/(pricing|vocabularies)/'] },
    },
    {
      name: 'screens-stay-in-the-browser',
      severity: 'error',
      comment: 'A screen can import types of the server, and code that needs nothing of it: money, units, and what a plugin keeps free of the server.',
      from: { path: '\\.vue$|^resources/' },
      to: { path: '^kernel/', pathNot: '^kernel/(screens/|http/screen_types\\.ts|(money|units)/|errors/typed_error\\.ts)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'money-and-units-run-anywhere',
      severity: 'error',
      comment: 'Money and weights are parsed in the browser too: they import each other, big.js and the small error base only.',
      from: { path: '^kernel/(money|units)/' },
      to: { pathNot: '^kernel/(money|units)/|^kernel/errors/typed_error\\.ts$|node_modules/(@types/)?big\\.js' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Modules that import each other in a circle start in an order that nobody chose. Move what both need into a third.',
      from: { path: '^(kernel|plugins)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'tests-are-for-tests',
      severity: 'error',
      comment: 'Code that ships must not import test helpers.',
      from: { path: '^(kernel|plugins|resources)/', pathNot: '/tests/|^kernel/(testing|contract)/|^kernel/boot/programs/' },
      to: { path: '^kernel/testing/|^tests/|/tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.vue', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'default'] },
    exclude: { path: 'node_modules/(?!big\\.js)|\\.vue\\?' },
  },
}
