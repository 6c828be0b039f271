package dev.penstock.engine;

import java.io.IOException;
import java.io.OutputStream;

/** Where the body of a response goes when it outgrows memory. */
@FunctionalInterface
public interface Overflow {
  /**
   * Called at most once for a response, when its outcome is certain to be {@link
   * Response.Outcome#EXECUTED} unless it breaks off. All of the body goes there, from its first
   * byte on; the stream is closed behind the last one and left open when the body breaks off.
   */
  OutputStream open() throws IOException;
}
