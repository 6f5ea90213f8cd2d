// Names of files that hold no text to read: pictures, fonts, archives, programs.

const BINARY =
  /\.(?:png|jpe?g|gif|bmp|ico|icns|webp|avif|heic|tiff?|psd|ai|eps|xcf|sketch|fig|mp[234]|m4[av]|wav|flac|ogg|oga|ogv|opus|aac|webm|avi|mov|mkv|wmv|flv|mid|woff2?|ttf|otf|eot|pfb|zip|tar|gz|tgz|bz2|xz|zst|lz4?|7z|rar|br|jar|war|ear|aar|apk|ipa|dmg|iso|img|deb|rpm|msi|cab|whl|egg|gem|crate|nupkg|vsix|mcpb|dxt|exe|dll|so|dylib|a|o|obj|lib|pdb|class|pyc|pyo|wasm|bin|dat|node|elc|beam|pdf|docx?|xlsx?|pptx?|odt|ods|odp|epub|mobi|sqlite3?|db|mdb|parquet|arrow|feather|npy|npz|pkl|pickle|pt|pth\.tar|onnx|safetensors|gguf|h5|hdf5|tflite|glb|gltf\.bin|fbx|blend|stl|dwg|ktx2?|dds|exr|hdr|p12|pfx|keystore|jks|der|gpg|sig|snapshot\.bin|pack|idx|swf|blg|etl|evtx|unitypackage)$/i;

/** True for names whose bytes are not text. Their content still gets a look: an attacker chooses names. */
export function isBinaryName(path: string): boolean {
  return BINARY.test(path.slice(-80));
}
