using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace GraphQLExport.Rows.Sqlite;

/// <summary>
/// The one native SQLite library of the process. EF Core's provider and our own P/Invoke layer both name it
/// <see cref="Name"/>; both get the same handle, so that a connection opened by one can be read by the other.
/// The system's library is preferred where it is recent enough (it gets security fixes without us), the bundled
/// <c>e_sqlite3</c> is the fallback.
/// </summary>
public static class SqliteLibrary
{
    /// <summary>The library name to give to <c>LibraryImport</c>.</summary>
    public const string Name = "e_sqlite3";

    /// <summary>The oldest version that will do, as <c>sqlite3_libversion_number</c> writes it: 3.35 brought RETURNING.</summary>
    public const int OldestVersion = 3_035_000;

    private const string ProviderAssembly = "SQLitePCLRaw.provider.e_sqlite3";

    private static readonly Lazy<nint> LoadedHandle = new(Open);

    /// <summary>The operating system's handle of the library; loads it on first use.</summary>
    /// <exception cref="DllNotFoundException">Neither the system nor the program's folder holds a usable SQLite.</exception>
    public static nint Handle => LoadedHandle.Value;

    /// <summary>The version in use, such as 3040001 for 3.40.1.</summary>
    public static int Version => VersionOf(Handle);

    /// <summary>Makes sure that the library is loaded; safe to call any number of times, from any thread.</summary>
    public static void Load() => _ = Handle;

    /// <summary>
    /// Runs before any code of this assembly. SQLitePCLRaw's assemblies are older than those EF Core was built against
    /// in the restricted package profile (docs/dependencies.md): a request for a newer version is answered with the one
    /// that was deployed, whose interface is the same for the part in use.
    /// </summary>
    [ModuleInitializer]
    internal static void Register()
    {
        AssemblyLoadContext.Default.Resolving += static (context, name) =>
        {
            if (name.Name?.StartsWith("SQLitePCLRaw.", StringComparison.Ordinal) != true)
            {
                return null;
            }

            var file = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
            return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        };
        NativeLibrary.SetDllImportResolver(Assembly.Load(ProviderAssembly), Resolve);
        NativeLibrary.SetDllImportResolver(typeof(SqliteLibrary).Assembly, Resolve);
    }

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? searchPath) =>
        library == Name ? Handle : 0;

    private static nint Open()
    {
        foreach (var candidate in SystemNames())
        {
            if (!NativeLibrary.TryLoad(candidate, out var handle))
            {
                continue;
            }

            if (VersionOf(handle) >= OldestVersion)
            {
                return handle;
            }

            NativeLibrary.Free(handle);
        }

        return NativeLibrary.Load(Name, Assembly.Load(ProviderAssembly), null);
    }

    private static string[] SystemNames() =>
        OperatingSystem.IsWindows() ? ["winsqlite3.dll"]
        : OperatingSystem.IsMacOS() ? ["/usr/lib/libsqlite3.dylib"]
        : ["libsqlite3.so.0"];

    private static unsafe int VersionOf(nint handle) =>
        NativeLibrary.TryGetExport(handle, "sqlite3_libversion_number", out var function)
            ? ((delegate* unmanaged[Cdecl]<int>)function)()
            : 0;
}
