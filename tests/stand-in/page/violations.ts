/** A breach of the content security policy. */
export interface Violation {
  readonly directive: string;
  /** `enforce` when the browser prevented it, `report` when it only said so. */
  readonly disposition: SecurityPolicyViolationEventDisposition;
  readonly sample: string;
  readonly sourceFile: string;
}

/** Collects every breach on the page from now on, for as long as the page lives. */
export function collectViolations(): readonly Violation[] {
  const violations: Violation[] = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    violations.push({
      directive: event.effectiveDirective,
      disposition: event.disposition,
      sample: event.sample,
      sourceFile: event.sourceFile,
    });
  });
  return violations;
}
