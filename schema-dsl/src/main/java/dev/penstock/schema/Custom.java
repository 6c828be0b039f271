package dev.penstock.schema;

import dev.penstock.definition.CustomOperation.Kind;
import dev.penstock.definition.ScalarType;
import dev.penstock.schema.TypeWord.Meant;
import java.util.List;

/**
 * The words for what no table gives: types, enums and operations for {@link Api#addToSchema}, their
 * types and their handlers. Meant for `import static dev.penstock.schema.Custom.*;`.
 */
public final class Custom {
  public static final TypeWord ID = scalar(ScalarType.ID);
  public static final TypeWord STRING = scalar(ScalarType.STRING);
  public static final TypeWord INT = scalar(ScalarType.INT);
  public static final TypeWord FLOAT = scalar(ScalarType.FLOAT);
  public static final TypeWord BOOLEAN = scalar(ScalarType.BOOLEAN);
  public static final TypeWord BIG_INT = scalar(ScalarType.BIG_INT);
  public static final TypeWord BIG_DECIMAL = scalar(ScalarType.BIG_DECIMAL);
  public static final TypeWord DATE = scalar(ScalarType.DATE);
  public static final TypeWord TIME = scalar(ScalarType.TIME);
  public static final TypeWord DATE_TIME = scalar(ScalarType.DATE_TIME);
  public static final TypeWord JSON = scalar(ScalarType.JSON);
  public static final TypeWord IP_ADDRESS = scalar(ScalarType.IP_ADDRESS);
  public static final TypeWord BASE64 = scalar(ScalarType.BASE64);

  private Custom() {}

  /** A field of Query. */
  public static RootOperation query(String name) {
    return new RootOperation(Site.ofCaller(), Kind.QUERY, name);
  }

  /** A field of Mutation. */
  public static RootOperation mutation(String name) {
    return new RootOperation(Site.ofCaller(), Kind.MUTATION, name);
  }

  /** A field of Subscription. */
  public static Subscription subscription(String name) {
    return new Subscription(Site.ofCaller(), name);
  }

  /** An object type; as the type of an argument it is an input. */
  public static ObjectType customType(String name) {
    return new ObjectType(Site.ofCaller(), name);
  }

  /** An enum whose values are stored under their own names. */
  public static Addition enumType(String name, String first, String... more) {
    return new EnumAddition(Site.ofCaller(), name, first, more);
  }

  /** A custom type, an enum or a model by its name in the API. */
  public static TypeWord ref(String name) {
    return TypeWord.of(new Meant.Named(name));
  }

  public static TypeWord ref(Model model) {
    return TypeWord.of(new Meant.OfModel(model));
  }

  public static TypeWord listOf(TypeWord element) {
    return TypeWord.of(new Meant.ListOf(element));
  }

  public static TypeWord listOf(String name) {
    return listOf(ref(name));
  }

  public static TypeWord listOf(Model model) {
    return listOf(ref(model));
  }

  /** One statement of SQL with `:name` for each argument. */
  public static SqlHandler inlineSql(String text) {
    return new SqlHandler(new StatementText.Inline(Site.ofCaller(), text), List.of());
  }

  /** The same in a file, whose name counts from the folder of this schema. */
  public static SqlHandler sqlReference(String file) {
    return new SqlHandler(new StatementText.InFile(Site.ofCaller(), file), List.of());
  }

  /**
   * A class that implements {@link dev.penstock.handler.OperationHandler}, in a jar of the API's
   * folder `lib`.
   */
  public static JavaHandler javaHandler(String className) {
    return new JavaHandler(Site.ofCaller(), className);
  }

  private static TypeWord scalar(ScalarType type) {
    return TypeWord.of(new Meant.Scalar(type));
  }
}
