package dev.penstock.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * Classes of ours as they are, but for one decision of the engine that is taken out of the byte
 * code. What tests with databases need stays what it is, so that no server is started again.
 */
final class BrokenEngine extends ClassLoader {
  private static final String OURS = "dev.penstock.";
  private static final String SHARED = "dev.penstock.testing.";
  private static final ClassDesc CONDITION = engine("Condition");
  private static final ClassDesc ALWAYS = engine("Rights$Readable$Always");

  private final Break what;
  private int places;

  BrokenEngine(Break what) {
    super(BrokenEngine.class.getClassLoader());
    this.what = what;
  }

  /**
   * A decision that is left out: what one method of a class learns from another.
   *
   * @param type a class of the engine, without `dev.penstock.engine.`
   * @param method where it learns it; other methods may learn the same and keep to it
   * @param asked the method that is asked
   */
  record Break(String type, String method, String asked, Answer instead) {
    boolean isIn(MethodModel each) {
      return each.methodName().equalsString(method);
    }

    @Override
    public String toString() {
      return "%s.%s takes %s for %s".formatted(type, method, asked, instead);
    }
  }

  /** What is taken for an answer instead. */
  enum Answer {
    /** A condition that every row meets. */
    EVERY_ROW,
    /** A field that may be read in every row. */
    READABLE,
    TRUE,
    FALSE,
    /** Nothing is done. */
    DONE
  }

  private static ClassDesc engine(String name) {
    return ClassDesc.of("dev.penstock.engine.plan." + name);
  }

  /** How often the decision was found and left out. */
  int places() {
    return places;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OURS) || name.startsWith(SHARED)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      var loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try (var stream = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (stream == null) {
        throw new ClassNotFoundException(name);
      }
      var code = stream.readAllBytes();
      var written = name.equals("dev.penstock.engine." + what.type()) ? broken(code) : code;
      return defineClass(name, written, 0, written.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] broken(byte[] code) {
    var file = ClassFile.of();
    return file.transformClass(
        file.parse(code),
        ClassTransform.transformingMethodBodies(
            what::isIn, CodeTransform.ofStateful(() -> this::written)));
  }

  private void written(CodeBuilder code, CodeElement element) {
    if (!(element instanceof InvokeInstruction call && call.name().equalsString(what.asked()))) {
      code.with(element);
      return;
    }
    places++;
    forget(code, call);
    switch (what.instead()) {
      case EVERY_ROW -> code.invokestatic(CONDITION, "always", MethodTypeDesc.of(CONDITION), true);
      case READABLE ->
          code.new_(ALWAYS)
              .dup()
              .invokespecial(ALWAYS, "<init>", MethodTypeDesc.ofDescriptor("()V"));
      case TRUE -> code.iconst_1();
      case FALSE -> code.iconst_0();
      case DONE -> {}
    }
  }

  /** What the call would have been made with is on the stack. */
  private static void forget(CodeBuilder code, InvokeInstruction call) {
    for (var type : call.typeSymbol().parameterList().reversed()) {
      if (TypeKind.from(type).slotSize() == 2) {
        code.pop2();
      } else {
        code.pop();
      }
    }
    if (call.opcode() != Opcode.INVOKESTATIC) {
      code.pop();
    }
  }
}
