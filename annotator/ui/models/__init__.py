"""Qt item models: what trees and tables show. They hold rows that were read for them and ask nothing themselves."""
