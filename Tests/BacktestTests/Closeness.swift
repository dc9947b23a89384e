/// Whether two numbers agree within a relative or an absolute tolerance; equal numbers always agree.
func isClose(_ a: Double, _ b: Double, relative: Double = 1e-9, absolute: Double = 0) -> Bool {
  a == b || (a - b).magnitude <= max(relative * max(a.magnitude, b.magnitude), absolute)
}
